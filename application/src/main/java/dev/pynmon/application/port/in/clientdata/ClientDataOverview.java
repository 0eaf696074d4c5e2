package dev.pynmon.application.port.in.clientdata;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * The client data store of an application.
 *
 * @param app the application
 * @param asOf when this was read
 * @param entries how many entries it holds, counted up to 100,000
 * @param bytes how long all their texts are together: exact up to 100 entries, else estimated from
 *     the first of them; empty when it is not known
 * @param bytesSampled from how many entries that is estimated; 0 when it is exact
 * @param page a part of them
 * @param settings what is configured of it
 */
public record ClientDataOverview(
    AppSummary app,
    Instant asOf,
    Answer<Count> entries,
    OptionalLong bytes,
    int bytesSampled,
    Answer<Snapshot<Page<ClientDataEntry>>> page,
    List<Setting> settings) {
  public ClientDataOverview {
    settings = List.copyOf(settings);
  }
}
