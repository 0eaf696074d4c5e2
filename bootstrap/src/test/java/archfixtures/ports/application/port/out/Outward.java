package archfixtures.ports.application.port.out;

public interface Outward {}
