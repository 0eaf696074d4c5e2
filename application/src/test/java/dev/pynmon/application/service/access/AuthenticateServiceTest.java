package dev.pynmon.application.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.access.SignIn;
import dev.pynmon.application.port.out.access.Accounts;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AuthenticateServiceTest {
  private static final String HOME = "192.0.2.1";

  private final AtomicLong now = new AtomicLong();
  private final FakeAccounts accounts = new FakeAccounts().add("anna", Role.ADMIN, 7);
  private final AuthenticateService service = new AuthenticateService(accounts, now::get);

  @Test
  void rightPassword_signsIn() {
    assertThat(service.signIn("anna", "anna", HOME))
        .isEqualTo(new SignIn.SignedIn(new Actor("anna", Role.ADMIN, How.SESSION), 7));
    assertThat(service.isOn()).isTrue();
  }

  @Test
  void wrongPasswordAndUnknownName_lookAlike() {
    assertThat(service.signIn("anna", "x", HOME)).isEqualTo(new SignIn.Wrong(Duration.ZERO));
    assertThat(service.signIn("bert", "x", HOME)).isEqualTo(new SignIn.Wrong(Duration.ZERO));
    assertThat(accounts.checks).isEqualTo(2);
  }

  @Test
  void nameThatNobodyCanHave_isNotEvenChecked() {
    assertThat(service.signIn("a".repeat(65), "x", HOME))
        .isEqualTo(new SignIn.Wrong(Duration.ZERO));
    assertThat(accounts.checks).isZero();
  }

  @Test
  void manyWrongPasswords_areSlowed_andNotCheckedMeanwhile() {
    for (int one = 0; one < 3; one++) {
      service.signIn("anna", "x", HOME);
    }

    assertThat(service.signIn("anna", "x", HOME))
        .isEqualTo(new SignIn.Wrong(Duration.ofSeconds(1)));
    assertThat(service.signIn("anna", "anna", HOME))
        .isEqualTo(new SignIn.Wait(Duration.ofSeconds(1)));
    assertThat(accounts.checks).isEqualTo(4);
    assertThat(service.signIn("anna", "anna", "192.0.2.2")).isInstanceOf(SignIn.SignedIn.class);
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(service.signIn("anna", "anna", HOME)).isInstanceOf(SignIn.SignedIn.class);
  }

  @Test
  void strangersWhoKeepItBusy_doNotHoldUpWhoHasBeenThereBefore() {
    service.signIn("anna", "anna", HOME);
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    accounts.checking =
        () -> {
          busy.countDown();
          await(go);
        };
    CompletableFuture<SignIn> first = stranger("198.51.100.1");
    await(busy);
    accounts.checking = () -> {};

    assertThat(service.signIn("anna", "anna", HOME)).isInstanceOf(SignIn.SignedIn.class);
    go.countDown();
    assertThat(first.join()).isEqualTo(new SignIn.Wrong(Duration.ZERO));
  }

  private CompletableFuture<SignIn> stranger(String origin) {
    return CompletableFuture.supplyAsync(
        () -> service.signIn("anna", "x", origin), Thread.ofVirtual()::start);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whoIsInterruptedWhileWaiting_isToldToComeAgain() {
    Thread.currentThread().interrupt();

    assertThat(service.signIn("anna", "anna", HOME))
        .isEqualTo(new SignIn.Wait(Duration.ofSeconds(2)));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(accounts.checks).isZero();
  }

  @Test
  void session_hasTheRoleOfToday_andEndsWithItsEpoch() {
    accounts.add("anna", Role.VIEWER, 7);
    assertThat(service.session("anna", 7)).contains(new Actor("anna", Role.VIEWER, How.SESSION));
    assertThat(service.session("bert", 7)).isEmpty();

    accounts.add("anna", Role.VIEWER, 8);
    assertThat(service.session("anna", 7)).isEmpty();
  }

  @Test
  void token_isThatOfItsHolder() {
    accounts.add("ci", Role.OPERATOR, 0);

    assertThat(service.token("ci")).contains(new Actor("ci", Role.OPERATOR, How.TOKEN));
    assertThat(service.token("other")).isEmpty();
  }

  @Test
  void whomAProxyNames_hasTheRoleOfTheAccount_elseLooks() {
    assertThat(service.proxied("anna")).isEqualTo(new Actor("anna", Role.ADMIN, How.PROXY));
    assertThat(service.proxied("x")).isEqualTo(new Actor("x", Role.VIEWER, How.PROXY));
  }

  @Test
  void withoutAccounts_nobodySignsIn() {
    AuthenticateService off = new AuthenticateService(Accounts.NONE, now::get);

    assertThat(off.isOn()).isFalse();
    assertThat(off.signIn("anna", "anna", HOME)).isEqualTo(new SignIn.Wrong(Duration.ZERO));
    assertThat(off.session("anna", 0)).isEmpty();
    assertThat(off.token("anna")).isEmpty();
  }
}
