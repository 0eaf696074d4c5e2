package archfixtures.web.domain;

public record Thing(String name) {}
