package archfixtures.sizes.domain.crowded;

record Third() {}
