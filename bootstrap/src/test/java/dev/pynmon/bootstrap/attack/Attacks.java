package dev.pynmon.bootstrap.attack;

import dev.pynmon.bootstrap.attack.fault.Faults;
import dev.pynmon.bootstrap.attack.fault.FileFaults;
import dev.pynmon.bootstrap.attack.fault.RedisFaults;
import dev.pynmon.bootstrap.attack.load.LoadAttack;
import dev.pynmon.bootstrap.attack.monitor.OtherUser;
import dev.pynmon.bootstrap.attack.monitor.Program;
import dev.pynmon.bootstrap.attack.monitor.Target;
import dev.pynmon.bootstrap.attack.paste.PasteAttack;
import dev.pynmon.bootstrap.attack.route.Fingerprint;
import dev.pynmon.bootstrap.attack.route.RouteFuzz;
import dev.pynmon.bootstrap.attack.route.RouteTable;
import dev.pynmon.bootstrap.attack.socket.SocketAttack;
import dev.pynmon.bootstrap.attack.socket.SocketCases;
import dev.pynmon.bootstrap.attack.socket.StandingStill;
import dev.pynmon.bootstrap.attack.store.DamagedFiles;
import dev.pynmon.bootstrap.attack.store.HostileColumns;
import dev.pynmon.bootstrap.attack.store.HostileKeys;
import dev.pynmon.bootstrap.attack.store.Tour;
import dev.pynmon.bootstrap.attack.visit.Budget;
import dev.pynmon.bootstrap.attack.visit.Tally;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** All attacks by their names, as long as is wanted; each in a folder of its own. */
enum Attacks {
  /** Every route, asked for what nobody asks for. */
  ROUTES {
    @Override
    void run(Order order, Path folder, Random random, Tally tally) {
      List<Path> files = SqliteFixture.SHOP4.copyTo(folder);
      RouteFuzz fuzz = new RouteFuzz(tally);
      try (RedisServer server = OwnRedis.with(RedisFixture.SHOP3);
          RawRedis redis = server.connect();
          Target monitor =
              order
                  .starter()
                  .start(
                      folder, List.of(files.getFirst().toString(), server.address().toString()))) {
        fuzz.prepare(monitor.address());
        Map<String, Integer> keys = Fingerprint.of(redis);
        Map<String, Integer> bytes = Fingerprint.of(files);
        fuzz.run(monitor.address(), random, Budget.of(order.time()));
        if (!Fingerprint.of(redis).equals(keys) || !Fingerprint.of(files).equals(bytes)) {
          tally.broken("a store was changed", "seed " + order.seed());
        }
      }
      fuzz.leftOut().forEach(route -> tally.broken("not reached", route));
    }
  },

  /** What no browser sends. */
  SOCKETS {
    @Override
    void run(Order order, Path folder, Random random, Tally tally) {
      String store = SqliteFixture.SHOP4.copyFileTo(folder).toString();
      SocketAttack attack = new SocketAttack(tally);
      try (Program program =
          Program.start(order.program(), folder.resolve("log"), "monitor", store)) {
        SocketCases.all().forEach(one -> attack.run(program.address(), one));
        new StandingStill(program.address(), tally).run();
      }
    }
  },

  /** Logs that nobody wrote. */
  PASTES {
    @Override
    void run(Order order, Path folder, Random random, Tally tally) {
      String store = SqliteFixture.SHOP4.copyFileTo(folder).toString();
      PasteAttack attack = new PasteAttack(tally);
      try (Program program =
          Program.start(order.program(), folder.resolve("log"), "monitor", store)) {
        attack.run(program.address(), random);
        attack.together(program, 12);
      }
    }
  },

  /** Columns that hold what pynenc never wrote. */
  COLUMNS {
    @Override
    void run(Order order, Path folder, Random random, Tally tally) {
      HostileColumns attack = new HostileColumns(folder, tour(order, tally), random);
      List<SqliteFixture> all = List.of(SqliteFixture.values());
      all.forEach(attack::whole);
      tally.figure("columns tried", attack.run(all, order.budget()).toString());
    }
  },

  /** Keys that hold what pynenc never wrote, are missing, or are of another type. */
  KEYS {
    @Override
    void run(Order order, Path folder, Random random, Tally tally) {
      try (RedisServer server = OwnRedis.start()) {
        HostileKeys attack = new HostileKeys(folder, server, tour(order, tally), random);
        List<RedisFixture> all = List.of(RedisFixture.values());
        all.forEach(attack::whole);
        tally.figure(
            "kinds of keys, each in three ways", attack.run(all, order.budget()).toString());
      }
    }
  },

  /** Files that disks, crashes and people damaged. */
  DAMAGE {
    @Override
    void run(Order order, Path folder, Random random, Tally tally) {
      new DamagedFiles(folder, tour(order, tally), random)
          .run(List.of(SqliteFixture.values()), Budget.of(order.time()));
    }
  },

  /** What happens to stores while they are looked at. */
  FAULTS {
    @Override
    void run(Order order, Path folder, Random random, Tally tally) {
      Path file = SqliteFixture.SHOP4.copyFileTo(folder);
      try (RedisServer server = OwnRedis.start(RedisFaults.SLOW_LOADING);
          FileFaults files = new FileFaults(file);
          RawRedis redis = server.connect()) {
        RedisLoader.load(RedisFixture.SHOP3, redis);
        OtherUser.owns(folder);
        try (Program target =
            Program.startAsOther(
                order.program(),
                folder.resolve("log"),
                "monitor",
                file.toString(),
                server.address().toString())) {
          Faults faults = new Faults(target.address(), tally);
          files.all().forEach(faults::run);
          new RedisFaults(server).all().forEach(faults::run);
        }
      }
    }
  },

  /** As many as come, for the pages that take most. */
  LOAD {
    @Override
    void run(Order order, Path folder, Random random, Tally tally) {
      LoadAttack load = new LoadAttack(order.program(), folder, tally);
      load.timelines(64);
      load.mixed(200);
    }
  },

  /** What the first attack broke, point by point: figures, whichever program is attacked. */
  POINTS {
    @Override
    void run(Order order, Path folder, Random random, Tally tally) {
      new Points(order.program(), folder, tally).all();
    }
  };

  /**
   * Attacks.
   *
   * @param folder an empty one
   * @param random what all chance comes from
   */
  abstract void run(Order order, Path folder, Random random, Tally tally);

  private static Tour tour(Order order, Tally tally) {
    return new Tour(order.starter(), RouteTable.ofProgram(), 2, tally);
  }
}
