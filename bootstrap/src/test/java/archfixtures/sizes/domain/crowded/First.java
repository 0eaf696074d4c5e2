package archfixtures.sizes.domain.crowded;

record First() {}
