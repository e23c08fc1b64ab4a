package io.entsdk.benchmarks;

import io.entsdk.auth.Auth;
import io.entsdk.auth.passphrase.AssignedPassphrase;
import io.entsdk.auth.passphrase.Passphrase;
import io.entsdk.auth.passphrase.PassphraseSheet;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.secret.HashLimits;
import io.entsdk.auth.secret.HashPolicy;
import io.entsdk.auth.secret.SecretHashing;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Signs pupils in with their right words, 200 at once, and looks at the memory of the process. */
final class SignInStormBenchmark {

  private static final int PERMITS = 4;
  private static final int SPARE_MIB = 64;

  private final int atOnce;

  SignInStormBenchmark(int atOnce) {
    this.atOnce = atOnce;
  }

  void run() throws SQLException, InterruptedException, IOException {
    try (Ent ent = Ent.inMemory()) {
      try (Connection connection = ent.dataSource().getConnection()) {
        connection.createStatement().execute("update ent_core_enrolment set level = 'CM2'");
      }
      SecretHashing hashing = SecretHashing.builder().limits(HashLimits.of(PERMITS)).build();
      Auth auth = Auth.of(ent.tenant(), hashing);
      List<Callable<SignIn>> signIns = signIns(auth, ent);
      long before = resident("VmRSS:");
      long start = System.nanoTime();
      Map<String, Long> outcomes = storm(signIns);
      report(outcomes, (System.nanoTime() - start) / 1e9, before);
    }
  }

  /** Return so many sign-ins of the pupils of the CP by turns, each on a device of their own. */
  private List<Callable<SignIn>> signIns(Auth auth, Ent ent) {
    List<Callable<SignIn>> signIns = new ArrayList<>();
    try (PassphraseSheet sheet = auth.passphrases().issue(ent.cp(), ent.as(ent.alan()))) {
      for (int i = 0; i < atOnce; i++) {
        AssignedPassphrase line = sheet.lines().get(i % sheet.lines().size());
        Passphrase words = Passphrase.read(CharBuffer.wrap(line.words())).orElseThrow();
        signIns.add(() -> auth.passphrases().enter(line.login(), words, Device.unknown()));
      }
    }
    return signIns;
  }

  private Map<String, Long> storm(List<Callable<SignIn>> signIns) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    try {
      return threads.invokeAll(signIns).stream()
          .collect(Collectors.groupingBy(SignInStormBenchmark::outcome, Collectors.counting()));
    } finally {
      threads.shutdownNow();
    }
  }

  private static String outcome(Future<SignIn> signIn) {
    try {
      return signIn.get().getClass().getSimpleName();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void report(Map<String, Long> outcomes, double seconds, long before) throws IOException {
    long heap = Runtime.getRuntime().maxMemory() >> 20;
    long outside = ((long) PERMITS * HashPolicy.OWASP.cost().memoryKib()) >> 10;
    long most = heap + outside + SPARE_MIB;
    System.out.printf(
        "%d right passphrases at once, %d permits: %s in %.1f s; resident %d MiB before, at"
            + " most %d MiB, asked %d (heap %d + permits %d + %d)%n",
        atOnce,
        PERMITS,
        outcomes,
        seconds,
        before,
        resident("VmHWM:"),
        most,
        heap,
        outside,
        SPARE_MIB);
    if (outcomes.containsKey("Wait") || outcomes.containsKey("AskTeacher")) {
      throw new IllegalStateException("A right passphrase was called wrong");
    }
    if (resident("VmHWM:") > most) {
      throw new IllegalStateException("The process took more memory than its bound");
    }
  }

  /** Return what this process has in memory, or has had at most, in MiB. */
  private static long resident(String field) throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElseThrow();
  }
}
