package dev.pynmon.web.clientdata;

import dev.pynmon.application.port.in.clientdata.BrowseClientDataUseCase;
import dev.pynmon.application.port.in.clientdata.ClientDataOverview;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.query.QueryParam;
import java.util.List;

/** The entries of the client data store, without what they say, as a file. */
final class EntriesExport {
  static final String NAME = "client-data";

  private static final Sheet<ClientDataEntry> SHEET =
      new Sheet<>(
          NAME,
          List.of(
              Column.of("key", entry -> entry.reference().value()),
              Column.of("bytes", ClientDataEntry::bytes),
              Column.some("stored", ClientDataEntry::created)));

  private EntriesExport() {}

  static List<Route> routes(BrowseClientDataUseCase clientData) {
    return Exports.routes(SHEET, request -> source(clientData, request));
  }

  private static Portion.Source<ClientDataEntry> source(
      BrowseClientDataUseCase clientData, Request request) {
    return part -> {
      ClientDataOverview overview =
          clientData.browse(request.app().key(), QueryParam.read(request, Noun.CLIENT_DATA), part);
      return Portion.of(overview.asOf(), Required.of(Component.CLIENT_DATA_STORE, overview.page()));
    };
  }
}
