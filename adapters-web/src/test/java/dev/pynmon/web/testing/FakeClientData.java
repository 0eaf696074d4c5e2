package dev.pynmon.web.testing;

import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.port.in.clientdata.BrowseClientDataUseCase;
import dev.pynmon.application.port.in.clientdata.ClientDataOverview;
import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Search;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A client data store as a test puts it in. */
public final class FakeClientData implements BrowseClientDataUseCase {
  public OptionalLong bytes = OptionalLong.of(9);
  public int bytesSampled = 0;
  public List<Setting> settings = List.of();
  public Answer<Snapshot<Page<ClientDataEntry>>> entries = there(Samples.taken(Page.empty()));
  public Answer<Optional<ShownValue>> entry = there(Optional.empty());

  @Override
  public ClientDataOverview browse(AppKey app, Optional<Search> search, PageRequest page) {
    return new ClientDataOverview(
        Samples.APP,
        Samples.NOW,
        there(new Count.Exact(1)),
        bytes,
        bytesSampled,
        entries,
        settings);
  }

  @Override
  public Answer<Optional<ShownValue>> read(AppKey app, DataReference reference) {
    return entry;
  }
}
