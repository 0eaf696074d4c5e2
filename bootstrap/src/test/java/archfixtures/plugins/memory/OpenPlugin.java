package archfixtures.plugins.memory;

public class OpenPlugin extends NoPlugin {
  public OpenPlugin() {}
}
