package archfixtures.sizes.domain.crowded;

record Second() {}
