package archfixtures.sizes.domain.roomy;

record One() {}
