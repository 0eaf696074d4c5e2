package archfixtures.nullmarked.domain.unmarked;

record Unmarked() {}
