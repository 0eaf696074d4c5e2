package archfixtures.adapters.redis;

public record Redis() {}
