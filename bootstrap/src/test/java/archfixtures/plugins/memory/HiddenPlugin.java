package archfixtures.plugins.memory;

final class HiddenPlugin extends NoPlugin {
  public HiddenPlugin() {}
}
