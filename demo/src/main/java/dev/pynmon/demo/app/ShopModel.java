package dev.pynmon.demo.app;

import static dev.pynmon.demo.app.AppParts.BULK;
import static dev.pynmon.demo.app.AppParts.MAIL;

import dev.pynmon.demo.chance.Dice;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.runner.RunnerKind;
import dev.pynmon.demo.runner.RunnerPlan;
import dev.pynmon.demo.task.Call;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A shop: orders as workflows, mail, pictures, and feeds of suppliers. */
public final class ShopModel {
  private static final int FIRST_ORDER = 948_211;
  private static final int ORDERS_A_PAST = 6_000;
  private static final double ORDERS_AND_OTHER_CALLS = 2_100;
  private static final List<String> ACCOUNTS = List.of("acme", "globex", "initech", "umbra");
  private static final List<String> FEEDS = List.of("grosso", "lumen", "papier & co");
  private static final List<String> WAREHOUSES = List.of("lyon", "łódź");

  private final ShopTasks tasks;
  private final CatalogTasks catalog;
  private final AtomicInteger orders;

  private ShopModel(double volume, int firstOrder) {
    tasks = new ShopTasks(volume);
    catalog = new CatalogTasks(volume);
    orders = new AtomicInteger(firstOrder);
  }

  /** Makes shops. */
  public static final class Maker implements AppModel.Maker {
    @Override
    public AppModel present(double volume) {
      return of(volume, FIRST_ORDER);
    }

    @Override
    public AppModel past(double volume) {
      return of(volume, FIRST_ORDER - (int) Math.min(FIRST_ORDER, ORDERS_A_PAST * volume));
    }
  }

  private static AppModel of(double volume, int firstOrder) {
    ShopModel shop = new ShopModel(volume, firstOrder);
    return new AppModel(
        AppParts.info("shop", "shop.app", "MultiThreadRunner", "default,mail,bulk"),
        runners(volume),
        clients(),
        shop.sources(),
        shop.routines(),
        shop.crons(),
        shop.reactions(),
        List.of(Troubles.PAYMENTS, Troubles.CARRIER, Troubles.SMTP, Troubles.WAREHOUSE),
        ORDERS_AND_OTHER_CALLS * volume);
  }

  private static List<RunnerPlan> runners(double volume) {
    List<QueueName> urgent = List.of(QueueName.DEFAULT);
    return List.of(
        plan(RunnerKind.THREAD, "worker-1", 1, 6, volume, List.of(QueueName.DEFAULT, MAIL)),
        plan(RunnerKind.MULTI_THREAD, "worker-2", 3, 2, volume, urgent),
        plan(RunnerKind.THREAD, "mail-1", 1, 3, volume, List.of(MAIL)),
        plan(RunnerKind.PERSISTENT_PROCESS, "media-1", 3, 1, volume, List.of(BULK)),
        plan(RunnerKind.PROCESS, "media-2", 2, 1, volume, List.of(BULK)));
  }

  private static RunnerPlan plan(
      RunnerKind kind,
      String host,
      int workers,
      int places,
      double volume,
      List<QueueName> queues) {
    boolean single = kind == RunnerKind.THREAD;
    return new RunnerPlan(
        kind,
        host,
        single ? workers : AppParts.places(workers, volume),
        single ? AppParts.places(places, volume) : places,
        queues);
  }

  private static List<RunnerContext> clients() {
    return List.of(
        AppParts.client("web-1", 2211), AppParts.client("web-1", 2214),
        AppParts.client("web-2", 1987), AppParts.client("backoffice", 913));
  }

  private List<Source> sources() {
    return List.of(
        new Source(62, this::order),
        new Source(14, dice -> Call.of(catalog.resizeImage, "image", dice.between(1, 90_000))),
        new Source(10, this::contact),
        new Source(8, _ -> Call.of(tasks.score, "order", orders.get())),
        new Source(
            4,
            dice -> Call.of(tasks.settle, "account", dice.pick(ACCOUNTS), "until", orders.get())),
        new Source(2, dice -> Call.of(tasks.syncWarehouse, "warehouse", dice.pick(WAREHOUSES))));
  }

  private List<Routine> routines() {
    return List.of(
        new Routine(
            180 * Micros.SECOND,
            380 * Micros.SECOND,
            BULK,
            dice -> Call.of(catalog.importFeed, "feed", dice.pick(FEEDS))));
  }

  private Call order(Dice dice) {
    return Call.of(
        tasks.placeOrder, "order", orders.incrementAndGet(), "items", dice.between(1, 5));
  }

  private Call contact(Dice dice) {
    return Call.of(tasks.send, "to", Goods.address(dice), "text", "we got your message");
  }

  private List<Cron> crons() {
    List<Cron> crons = new ArrayList<>(AppParts.CORE);
    crons.add(Cron.of("*/10 * * * *", Call.of(tasks.expireCarts, "days", 30)));
    crons.add(Cron.of("7,27,47 * * * *", Call.of(tasks.newsletter, "campaign", "autumn")));
    crons.add(Cron.of("40 */2 * * *", catalog.walkFrom("home")));
    crons.add(
        Cron.of("*/15 * * * *", Call.of(tasks.syncWarehouse, "warehouse", WAREHOUSES.get(0))));
    return crons;
  }

  private List<Reaction> reactions() {
    return List.of(
        new Reaction(
            tasks.charge.key(),
            KnownStatus.FAILED,
            charged -> Call.of(tasks.openCase, "order", charged.number("order"))),
        new Reaction(
            catalog.importFeed.key(),
            KnownStatus.SUCCESS,
            imported -> Call.of(catalog.publishFeed, "feed", imported.text("feed"))));
  }
}
