package archfixtures.adapters.web;

public record Web() {}
