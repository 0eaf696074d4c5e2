package archfixtures.plugins.memory;

public final class NeedyPlugin extends NoPlugin {
  public NeedyPlugin(String need) {}
}
