package archfixtures.nullmarked.domain.halfmarked;

record HalfMarked() {}
