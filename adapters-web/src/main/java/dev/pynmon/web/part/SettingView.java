package dev.pynmon.web.part;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.pictures.text.SafeText;
import java.util.List;

/**
 * A configured value, for the template {@code part/settings}.
 *
 * @param settingLabel what it is
 * @param settingKey pynenc's name for it
 * @param settingValue its value
 * @param settingSource where it comes from
 */
public record SettingView(
    String settingLabel, String settingKey, String settingValue, String settingSource) {
  /** The values in their order. */
  public static List<SettingView> of(List<Setting> settings) {
    return settings.stream().map(SettingView::of).toList();
  }

  /** True when these are pynenc's defaults because nothing tells what is configured. */
  public static boolean areAssumed(List<Setting> settings) {
    return settings.stream().anyMatch(Setting::assumed);
  }

  private static SettingView of(Setting setting) {
    return new SettingView(
        SafeText.name(setting.label()),
        SafeText.name(setting.key()),
        SafeText.line(setting.value(), 500),
        source(setting));
  }

  private static String source(Setting setting) {
    if (setting.assumed()) {
      return "pynenc's default, assumed: the configuration could not be read";
    }
    return setting.source().isEmpty() ? "pynenc's default" : SafeText.name(setting.source());
  }
}
