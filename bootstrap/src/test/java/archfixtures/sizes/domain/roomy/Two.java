package archfixtures.sizes.domain.roomy;

record Two() {}
