package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class ConcurrentAnswersTest {

  private static final int AT_ONCE = 8;

  @Parameter Database database;

  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private Ent ent;
  private Auth auth;
  private PupilCards cards;

  @BeforeEach
  void alanIssuesCards() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    ent.close();
  }

  @Test
  void eightWrongAnswersAtOnceCountAsThreeAndTheRestWait() throws Exception {
    List<SignIn> told = atOnce(wrongStories());

    SignIn.Wait free = new SignIn.Wait(ent.clock().instant());
    SignIn.Wait wait = new SignIn.Wait(ent.clock().instant().plus(Duration.ofMinutes(15)));
    assertEquals(2, told.stream().filter(free::equals).count(), () -> "told " + told);
    assertEquals(6, told.stream().filter(wait::equals).count(), () -> "told " + told);
  }

  @Test
  void eightWrongAnswersAtOnceOnAKnownDeviceCountAsThree() throws Exception {
    Device tablet = cards.signIn(ent.ada(), Device.unknown()).device();

    List<SignIn> told = atOnce(wrongStories(), tablet);

    SignIn.Wait free = new SignIn.Wait(ent.clock().instant());
    assertEquals(2, told.stream().filter(free::equals).count(), () -> "told " + told);
  }

  @Test
  void whoeverGuessesInParallelGetsNoMoreTriesThanInTurn() throws Exception {
    for (int round = 0; round < 3; round++) {
      atOnce(wrongStories());
    }
    List<PictureStory> all = new ArrayList<>(wrongStories().subList(0, AT_ONCE - 1));
    all.add(cards.story(ent.ada()));

    List<SignIn> told = atOnce(all);

    assertTrue(told.stream().noneMatch(SignIn.Accepted.class::isInstance));
  }

  @Test
  void eightRightAnswersAtOnceAllGetInAndOneSessionIsLeftOnTheDevice() throws Exception {
    Device tablet = cards.signIn(ent.ada(), Device.unknown()).device();
    PictureStory right = cards.story(ent.ada());

    List<SignIn> told = atOnce(IntStream.range(0, AT_ONCE).mapToObj(i -> right).toList(), tablet);

    long live =
        told.stream()
            .map(SignIn.Accepted.class::cast)
            .filter(in -> auth.sessions().find(in.token().text()).isPresent())
            .count();
    assertEquals(1, live);
  }

  private List<PictureStory> wrongStories() {
    return IntStream.rangeClosed(1, AT_ONCE)
        .mapToObj(number -> cards.wrongStory(ent.ada(), number))
        .toList();
  }

  private List<SignIn> atOnce(List<PictureStory> stories) throws Exception {
    return atOnce(stories, Device.unknown());
  }

  private List<SignIn> atOnce(List<PictureStory> stories, Device device) throws Exception {
    Challenge challenge = auth.pupils().begin(cards.scan(ent.ada()), device);
    CyclicBarrier start = new CyclicBarrier(stories.size());
    List<Callable<SignIn>> calls = new ArrayList<>();
    for (PictureStory story : stories) {
      calls.add(
          () -> {
            start.await();
            return auth.pupils().answer(challenge, story);
          });
    }
    List<SignIn> told = new ArrayList<>();
    for (Future<SignIn> call : threads.invokeAll(calls)) {
      told.add(call.get());
    }
    return told;
  }
}
