package dev.pynmon.sqlite.contract;

import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.testkit.contract.search.GoldenSearchContract;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Queries to the SQLite files of a real pynenc. */
@ParameterizedClass
@EnumSource(names = {"SHOP_THREAD", "SHOP4", "SPLIT"})
@Tag("slow")
final class SqliteGoldenSearchTest extends GoldenSearchContract {
  @Parameter SqliteFixture fixture;

  @Override
  protected List<StoreUrl> stores(Path folder) {
    return fixture.copyTo(folder).stream().map(OpenedFixture::url).toList();
  }

  @Override
  protected Golden answers() {
    return fixture.golden();
  }
}
