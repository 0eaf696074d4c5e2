package archfixtures.ports.application.service;

public record Service() {}
