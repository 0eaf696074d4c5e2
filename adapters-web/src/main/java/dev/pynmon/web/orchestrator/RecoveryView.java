package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.web.part.SettingView;
import dev.pynmon.web.text.CronText;
import java.util.List;

/**
 * A configured value of recovery, for the template {@code orchestrator/orchestrator}.
 *
 * @param recoverySetting the value
 * @param recoveryWords what it means; "" for what speaks for itself
 */
record RecoveryView(SettingView recoverySetting, String recoveryWords) {
  static RecoveryView of(Setting setting) {
    return new RecoveryView(
        SettingView.of(List.of(setting)).getFirst(),
        setting.key().endsWith("_cron") ? CronText.of(setting.value()) : "");
  }
}
