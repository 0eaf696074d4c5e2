package dev.pynmon.web.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.access.Role;
import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthTest {
  @Test
  void health_store_answers() {
    says(FakeApps.of("shop"), "{\"status\":\"ok\",\"app\":\"shop\",\"store\":\"ok\"}");
  }

  @Test
  void health_no_application_and_a_store_that_does_not_answer() {
    says(FakeApps.waiting(), "{\"status\":\"ok\",\"app\":null,\"store\":\"down\"}");
  }

  @Test
  void health_no_application_in_a_store_that_answers() {
    says(
        new FakeApps().store(Optional.empty(), 0),
        "{\"status\":\"ok\",\"app\":null,\"store\":\"ok\"}");
  }

  @Test
  void health_application_whose_components_are_down() {
    says(new FakeApps().addDown("shop"), "{\"status\":\"ok\",\"app\":\"shop\",\"store\":\"down\"}");
  }

  @Test
  void health_store_of_the_application_does_not_answer() {
    says(
        FakeApps.of("shop").store(Optional.of(FakeApps.REFUSED), 0),
        "{\"status\":\"ok\",\"app\":\"shop\",\"store\":\"down\"}");
  }

  @Test
  void health_listing_fails_altogether_is_still_200() {
    FakeApps apps = FakeApps.of("shop");
    apps.fail(new IllegalStateException("secret"));

    says(apps, "{\"status\":\"ok\",\"app\":null,\"store\":\"down\"}");
  }

  @Test
  void health_strangers_cannot_try_out_names() {
    FakeMonitor monitor = new FakeMonitor(FakeApps.of("billing", "shop").addDown("zoo"));
    monitor.access.roles.put("ole", Role.VIEWER);
    try (Site site = Site.of(monitor.useCases())) {
      String first = "{\"status\":\"ok\",\"app\":\"billing\",\"store\":\"ok\"}";

      for (String name : List.of("shop", "zoo", "nope")) {
        assertThat(site.call("/apps/" + name + "/health").body()).isEqualTo(first);
        assertThat(site.call("/health", "Cookie", "pynmon-app=" + name).body()).isEqualTo(first);
      }
      assertThat(site.call("/apps/zoo/health", "Authorization", "Bearer token-ole").body())
          .isEqualTo("{\"status\":\"ok\",\"app\":\"zoo\",\"store\":\"down\"}");
    }
  }

  private static void says(FakeApps apps, String body) {
    try (Site site = Site.of(apps)) {
      HttpResponse<String> answer = site.browse("/health");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("content-type")).contains("application/json");
      assertThat(answer.body()).isEqualTo(body);
    }
  }
}
