package dev.pynmon.application.service.invocation;

import static dev.pynmon.application.fake.FakeInfo.bare;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.port.in.invocation.TriggeredInvocation;
import dev.pynmon.application.port.in.invocation.WholeInvocation;
import dev.pynmon.application.service.familytree.ShowFamilyTreeService;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.why.OtherRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of one page, where one of its components is missing: each tells its own. */
class WholeInvocationTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final InvocationId NOBODY = new InvocationId("nobody");
  private static final InvocationId SOMEBODY = new InvocationId("somebody");

  /** A file of an application without tables for triggers. */
  private static ShowInvocationService service(boolean far) {
    FakeStore store = new FakeStore();
    store.holds(
        bare("shop"),
        new FakeData().add(anInvocation("somebody")),
        Component.BROKER,
        Component.ORCHESTRATOR,
        Component.STATE_BACKEND,
        Component.CLIENT_DATA_STORE);
    FakeMonitor monitor = new FakeMonitor().file("shop.sqlite", far ? store.far() : store);
    return new ShowInvocationService(
        monitor.directory(),
        new FakeDecoder(),
        new ShowFamilyTreeService(monitor.directory(), new FakeDecoder()),
        (_, _) -> OtherRules.noStatus());
  }

  private static WholeInvocation whole(boolean far, InvocationId id) {
    return service(far).whole(new FamilyTreeQuery(SHOP, id, Expansions.NONE));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whole_ofAnUnknownIdWithoutTriggers_isNotFound(boolean far) {
    WholeInvocation whole = whole(far, NOBODY);

    assertThat(whole.invocation()).isEqualTo(new ShowInvocationResult.NotFound(NOBODY));
    assertThat(whole.family()).isEqualTo(new ShowFamilyTreeResult.NotFound(NOBODY));
    assertThat(whole.triggering().missing()).containsOnlyKeys(Component.TRIGGER);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void withTriggers_ofAnUnknownIdWithoutTriggers_isNotFound(boolean far) {
    TriggeredInvocation both = service(far).withTriggers(SHOP, NOBODY);

    assertThat(both.invocation()).isEqualTo(new ShowInvocationResult.NotFound(NOBODY));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsMissing_isToldByThePartThatAskedForIt(boolean far) {
    WholeInvocation whole = whole(far, SOMEBODY);

    assertThat(((ShowInvocationResult.Found) whole.invocation()).detail().missing()).isEmpty();
    assertThat(whole.triggering().missing()).containsOnlyKeys(Component.TRIGGER);
    assertThat(((ShowFamilyTreeResult.Found) whole.family()).view().missing())
        .containsOnlyKeys(Component.TRIGGER);
  }
}
