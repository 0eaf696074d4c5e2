package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in at a monitor with a file of accounts, with and without script. */
@InBrowser(InBrowser.USE)
@Tag("browser")
class LoginUseIT {
  private static final String PASSWORD = "correct horse";
  private static final String ACCOUNTS =
      """
      [users.anna]
      role = "admin"
      password = "$2y$10$84Wnx3DQjollWV0FuSLUpuK0Ww/OLXKBV3UaJ6sjp1UjhuCCKd/4K"
      """;

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Site site;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.shared();
    Path accounts = Files.writeString(folder.resolve("users.toml"), ACCOUNTS);
    Files.setPosixFilePermissions(accounts, PosixFilePermissions.fromString("rw-------"));
    site =
        Site.over(folder, SqliteFixture.SHOP4.copyTo(folder), "--auth-file", accounts.toString());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void visitor_signsIn_looks_andSignsOut(boolean script) {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script))) {
      Page page = context.newPage();
      page.navigate(site.address() + "/invocations/?status=FAILED");
      assertThat(page).hasTitle("Sign in · Pynmon");
      signIn(page, "anna", "wrong");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Name or password is wrong.");
      assertThat(page.getByLabel("Name")).hasValue("anna");

      signIn(page, "anna", PASSWORD);
      assertThat(page).hasURL(site.address() + "/invocations?status=FAILED");
      assertThat(page.locator("#invocation-table tbody .pynmon-status-badge")).hasCount(8);
      assertThat(page.locator(".foot .who")).containsText("anna, admin");
      List<Cookie> before = context.cookies();
      assertThat(page.locator("form.search")).hasAttribute("data-query-app", "anna@shop4");

      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
      assertThat(page).hasURL(site.address() + "/login");
      assertThat(context.cookies()).isEmpty();
      context.addCookies(before);
      page.navigate(site.address() + "/tasks/");
      assertThat(page).hasTitle("Sign in · Pynmon");
    }
  }

  @Test
  void login_hasNoBarriers_andAllItLoadsIsThere() {
    try (BrowserContext context = View.SMALL_DARK.open(chromium.browser())) {
      Page page = context.newPage();
      List<String> refused = new ArrayList<>();
      page.onResponse(
          response -> {
            if (response.status() >= 400 && !response.url().endsWith("/login")) {
              refused.add(response.url());
            }
          });
      page.navigate(site.address() + "/tasks/");
      signIn(page, "ole", "wrong"); // another name, for guessing is slowed
      assertThat(page.getByRole(AriaRole.ALERT)).isVisible();

      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      assertThat(Axe.barriers(page, List.of(View.WIDE_LIGHT, View.WIDE_DARK, View.SMALL_DARK)))
          .isEmpty();
      assertThat(refused).isEmpty();
    }
  }

  @Test
  void whoHasNotSignedIn_getsNothingButTheLogin() {
    Answer page = site.get("/apps/shop4/tasks/");
    Answer data = site.get("/invocations/x/api", "application/json");

    assertThat(page.status()).isEqualTo(303);
    assertThat(page.location()).isEqualTo("/login?next=%2Fapps%2Fshop4%2Ftasks");
    assertThat(data.status()).isEqualTo(401);
    assertThat(page.body() + data.body()).doesNotContain("sqlite");
  }

  private static void signIn(Page page, String name, String password) {
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
  }
}
