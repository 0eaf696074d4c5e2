package archfixtures.adapters.memory;

public record Memory() {}
