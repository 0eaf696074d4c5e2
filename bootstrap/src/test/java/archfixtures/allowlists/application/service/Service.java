package archfixtures.allowlists.application.service;

public record Service(byte[] bytes, int[][] numbers) {}
