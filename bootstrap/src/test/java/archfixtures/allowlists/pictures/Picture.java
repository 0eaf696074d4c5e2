package archfixtures.allowlists.pictures;

public record Picture() {}
