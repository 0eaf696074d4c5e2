package archfixtures.ports.application.port.in;

public interface Inward {}
