package io.entsdk.benchmarks;

import io.entsdk.auth.Auth;
import io.entsdk.auth.internal.card.CardCode;
import io.entsdk.auth.pupil.CardSheet;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Actor;
import io.entsdk.core.launch.Launches;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets thirty pupils sign in at once, and times the classes of answers against each other. */
final class SignInBenchmark {

  private static final Actor SYSTEM = Actor.system("benchmark");
  private static final int PUPILS = 30;
  private static final int ROUNDS = 21;
  private static final int PHASE_ROUNDS = 201;

  private final Database database;
  private final SecureRandom random = new SecureRandom();

  SignInBenchmark(Database database) {
    this.database = database;
  }

  /** Is a child with a card in the hand and a story in the head. */
  private record Child(String scan, PictureStory story) {

    /** Return another story, which changes with {@code number}. */
    PictureStory wrong(int number) {
      List<Picture> pictures = new ArrayList<>(story.pictures());
      int last = pictures.size() - 1;
      List<Picture> kind = pictures.get(last).category().pictures();
      int right = kind.indexOf(pictures.get(last));
      pictures.set(last, kind.get((right + 1 + number % (kind.size() - 1)) % kind.size()));
      return new PictureStory(pictures);
    }
  }

  void run() throws Exception {
    try (Ent ent = Ent.on(database)) {
      TownSchool town = TownSchool.settle(ent, 300);
      Launches.of(ent.tenant())
          .pilot(town.school().id(), "benchmark", LocalDate.of(2027, 7, 4), SYSTEM);
      Auth auth = Auth.of(ent.tenant());
      storm(auth, children(auth, town).subList(0, PUPILS));
      phases(ent, auth, children(auth, town));
    }
  }

  private static List<Child> children(Auth auth, TownSchool town) {
    List<Child> children = new ArrayList<>();
    town.classes()
        .keySet()
        .forEach(
            one -> {
              try (CardSheet sheet = auth.cards().issue(one, SYSTEM)) {
                List<String> scans =
                    sheet
                        .cards()
                        .render(
                            cards ->
                                cards.stream().map(it -> String.valueOf(it.payload())).toList());
                List<PictureStory> stories =
                    sheet.stories().render(all -> all.stream().map(it -> it.story()).toList());
                for (int i = 0; i < scans.size(); i++) {
                  children.add(new Child(scans.get(i), stories.get(i)));
                }
              }
            });
    return children;
  }

  /** Let all press the last picture at the same moment, each at a tablet that nobody knows. */
  private void storm(Auth auth, List<Child> children) throws Exception {
    double[] millis = new double[ROUNDS];
    ExecutorService tablets = Executors.newFixedThreadPool(children.size());
    try {
      for (int round = -2; round < ROUNDS; round++) {
        double took = storm(auth, children, tablets);
        if (round >= 0) {
          millis[round] = took;
        }
      }
    } finally {
      tablets.shutdown();
    }
    Arrays.sort(millis);
    System.out.printf(
        "%d pupils at once on %s, scan and answer: all in after %.0f ms (median of %d), %.0f ms at worst%n",
        children.size(), database, millis[ROUNDS / 2], ROUNDS, millis[ROUNDS - 1]);
  }

  private static double storm(Auth auth, List<Child> children, ExecutorService tablets)
      throws Exception {
    long[] start = new long[1];
    CyclicBarrier together = new CyclicBarrier(children.size(), () -> start[0] = System.nanoTime());
    List<Callable<SignIn>> all = new ArrayList<>();
    for (Child child : children) {
      all.add(
          () -> {
            together.await();
            Challenge challenge = auth.pupils().begin(child.scan(), Device.unknown());
            return auth.pupils().answer(challenge, child.story());
          });
    }
    for (Future<SignIn> outcome : tablets.invokeAll(all)) {
      if (!(outcome.get() instanceof SignIn.Accepted)) {
        throw new IllegalStateException("A pupil with the right pictures was kept out");
      }
    }
    return (System.nanoTime() - start[0]) / 1e6;
  }

  /**
   * Time the two phases, scan and answer, of what must not be told apart, round about: wrong
   * pictures, a card that nobody has, and one that has to wait.
   */
  private void phases(Ent ent, Auth auth, List<Child> children) {
    Child waiting = children.get(0);
    for (int i = 0; i < 3; i++) {
      auth.pupils().answer(auth.pupils().begin(waiting.scan(), Device.unknown()), waiting.wrong(i));
    }
    String[] classes = {"wrong", "unknown card", "has to wait"};
    double[][] scanned = new double[classes.length][PHASE_ROUNDS];
    double[][] answered = new double[classes.length][PHASE_ROUNDS];
    for (int round = 0; round < PHASE_ROUNDS; round++) {
      Child child = children.get(1 + round % (children.size() - 1));
      String[] scans = {child.scan(), stranger(ent), waiting.scan()};
      PictureStory story = child.wrong(round / children.size());
      for (int turn = 0; turn < classes.length; turn++) {
        int which = (turn + round) % classes.length;
        long start = System.nanoTime();
        Challenge challenge = auth.pupils().begin(scans[which], Device.unknown());
        long between = System.nanoTime();
        auth.pupils().answer(challenge, story);
        scanned[which][round] = (between - start) / 1e3;
        answered[which][round] = (System.nanoTime() - between) / 1e3;
      }
      ent.clock().advance(Duration.ofMillis(1));
    }
    print("scan", classes, scanned);
    print("answer", classes, answered);
  }

  private static void print(String phase, String[] classes, double[][] micros) {
    for (double[] of : micros) {
      Arrays.sort(of);
    }
    for (int which = 0; which < classes.length; which++) {
      System.out.printf(
          "%s, %s: %.0f µs (median of %d), %.2f of the first%n",
          phase,
          classes[which],
          micros[which][PHASE_ROUNDS / 2],
          PHASE_ROUNDS,
          micros[which][PHASE_ROUNDS / 2] / micros[0][PHASE_ROUNDS / 2]);
    }
  }

  private String stranger(Ent ent) {
    return String.valueOf(CardCode.draw(ent.tenant().id(), random).text());
  }
}
