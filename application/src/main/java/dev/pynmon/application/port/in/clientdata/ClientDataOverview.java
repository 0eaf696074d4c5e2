package dev.pynmon.application.port.in.clientdata;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import java.time.Instant;
import java.util.List;

/**
 * The client data store of an application.
 *
 * @param app the application
 * @param asOf when this was read
 * @param entries how many entries it holds, counted up to 100,000
 * @param page a part of them
 * @param settings what is configured of it
 */
public record ClientDataOverview(
    AppSummary app,
    Instant asOf,
    ComponentState<Count> entries,
    ComponentState<Snapshot<Page<ClientDataEntry>>> page,
    List<Setting> settings) {
  public ClientDataOverview {
    settings = List.copyOf(settings);
  }
}
