package archfixtures.nullmarked.domain.marked;

record Marked() {}
