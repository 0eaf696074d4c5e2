package dev.pynmon.application.service.clientdata;

import dev.pynmon.application.port.in.clientdata.BrowseClientDataUseCase;
import dev.pynmon.application.port.in.clientdata.ClientDataOverview;
import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.AskedList;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import java.util.List;
import java.util.Optional;

/** The client data store of an application. */
public final class BrowseClientDataService implements BrowseClientDataUseCase {
  private static final long COUNT_BOUND = 100_000;
  private static final AskedList<ClientDataEntry> ENTRIES =
      new AskedList<>(
          entries -> entries.stream().map(BrowseClientDataService::facts).toList(),
          ClientDataEntry::created);
  private static final DecodedValue HIDDEN =
      new DecodedValue.LeftOut(
          "hidden: with --mask-arguments, for it may be the value of a hidden argument");

  private final AppDirectory apps;
  private final ValueDecoder decoder;

  public BrowseClientDataService(AppDirectory apps, ValueDecoder decoder) {
    this.apps = apps;
    this.decoder = decoder;
  }

  @Override
  public ClientDataOverview browse(AppKey app, Optional<Search> search, PageRequest page) {
    try (Visit visit = apps.visit(app)) {
      Later<Answer<Count>> entries =
          visit.begin(() -> visit.clientData(store -> store.clientData().count(COUNT_BOUND)));
      Later<ValueSizes> sizes = visit.begin(() -> ValueSizes.of(visit, entries::get));
      Answer<Snapshot<Page<ClientDataEntry>>> listed =
          visit.clientData(store -> ENTRIES.snapshot(search, store.clientData()::page, page));
      return new ClientDataOverview(
          visit.summary(),
          visit.asOf(),
          entries.get(),
          sizes.get().bytes(),
          sizes.get().sampled(),
          listed,
          new Settings(visit.app()).of(Component.CLIENT_DATA_STORE));
    }
  }

  private static Facts facts(ClientDataEntry entry) {
    FactSheet sheet =
        new FactSheet()
            .text(Field.KEY, entry.reference().value(), entry.reference().digits())
            .number(Field.SIZE, entry.bytes());
    entry.created().ifPresent(at -> sheet.moment(Field.CREATED, at));
    return sheet;
  }

  @Override
  public Answer<Optional<ShownValue>> read(AppKey app, DataReference reference) {
    try (Visit visit = apps.visit(app)) {
      boolean hidden = visit.hidesArguments();
      return visit
          .clientData(store -> store.clientData().of(List.of(reference), MAX_VALUE))
          .map(
              texts ->
                  Optional.ofNullable(texts.get(reference))
                      .map(text -> hidden ? hidden(reference, text) : shown(reference, text)));
    }
  }

  /** An entry does not say which argument it is the value of, if it is one at all. */
  private static ShownValue hidden(DataReference reference, StoredText text) {
    return new ShownValue(new StoredText("", text.length(), true), HIDDEN, Optional.of(reference));
  }

  private ShownValue shown(DataReference reference, StoredText text) {
    return new ShownValue(text, decoder.decode(text), Optional.of(reference));
  }
}
