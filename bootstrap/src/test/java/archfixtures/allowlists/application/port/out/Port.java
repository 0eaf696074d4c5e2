package archfixtures.allowlists.application.port.out;

public interface Port {}
