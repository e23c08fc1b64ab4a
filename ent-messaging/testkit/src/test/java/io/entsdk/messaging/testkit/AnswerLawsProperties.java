package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.entsdk.core.EntException;
import io.entsdk.core.agreement.AgreementRule;
import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.AnswerResult;
import io.entsdk.messaging.item.ChildAgreement;
import io.entsdk.messaging.item.ChildAuthorisation;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Rewording;
import io.entsdk.testkit.Database;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The laws of answers, against a model of a few lines: a material change begins anew and keeps what
 * was said (P22), whoever may not sign any more does not count, and what Grace is shown is a
 * function of her own answer and the outcome, whatever else Charles did (P19).
 */
class AnswerLawsProperties {

  private static final Map<Database, Post> POSTS = new EnumMap<>(Database.class);

  /** Something that happens to a trip for which Ada's parents are asked. */
  enum Event {
    GRACE_ACCEPTS,
    GRACE_REFUSES,
    GRACE_TAKES_BACK,
    CHARLES_ACCEPTS,
    CHARLES_REFUSES,
    CHARLES_TAKES_BACK,
    CHARLES_MAY_NOT_SIGN,
    CHARLES_MAY_SIGN,
    SAID_BETTER,
    CHANGED
  }

  @AfterContainer
  static void close() {
    POSTS.values().forEach(Post::close);
    POSTS.clear();
  }

  @Property(tries = 40)
  void answersCountAsTheModelSaysWhateverHappens(
      @ForAll Database database,
      @ForAll AgreementRule rule,
      @ForAll @Size(max = 9) List<Event> events) {
    Post post = POSTS.computeIfAbsent(database, Post::new);
    post.run("update ent_core_guardianship set state = 'FULL'");
    Model model = new Model(post, rule);
    for (Event event : events) {
      post.ent().clock().advance(Duration.ofSeconds(1));
      model.happens(event);
    }
    model.check();
  }

  /** Is what the answers to one item ought to come to. */
  private static final class Model {

    private final Post post;
    private final AgreementRule rule;
    private final ItemId item;
    private final Map<PersonId, Answer> answers = new HashMap<>();
    private boolean charlesSigns = true;
    private long kept;

    Model(Post post, AgreementRule rule) {
      this.post = post;
      this.rule = rule;
      this.item = post.trip().askToAuthorise(rule).send(Post.newKey()).item();
    }

    void happens(Event event) {
      switch (event) {
        case GRACE_ACCEPTS -> answer(grace(), Answer.ACCEPT, true);
        case GRACE_REFUSES -> answer(grace(), Answer.REFUSE, true);
        case GRACE_TAKES_BACK -> answer(grace(), Answer.NONE, true);
        case CHARLES_ACCEPTS -> answer(charles(), Answer.ACCEPT, charlesSigns);
        case CHARLES_REFUSES -> answer(charles(), Answer.REFUSE, charlesSigns);
        case CHARLES_TAKES_BACK -> answer(charles(), Answer.NONE, charlesSigns);
        case CHARLES_MAY_NOT_SIGN -> charlesSigns(false);
        case CHARLES_MAY_SIGN -> charlesSigns(true);
        case SAID_BETTER -> post.of(post.ent().alan()).reword(item, Rewording.of("Sortie", "9 h"));
        case CHANGED -> {
          post.of(post.ent().alan()).reword(item, Rewording.of("Mer", "En car").asMaterial());
          answers.clear();
        }
      }
    }

    private void answer(PersonId guardian, Answer answer, boolean signs) {
      String revision = post.of(guardian).open(item).revision();
      try {
        assertInstanceOf(
            AnswerResult.Taken.class,
            post.of(guardian).answers(item).give(revision, post.ent().ada(), answer));
        assertEquals(true, signs);
        kept += answers.getOrDefault(guardian, Answer.NONE) == answer ? 0 : 1;
        answers.put(guardian, answer);
      } catch (EntException refused) {
        assertEquals("may-not-sign", refused.code());
        assertEquals(false, signs);
      }
    }

    private void charlesSigns(boolean signs) {
      charlesSigns = signs;
      post.decide(
          charles(),
          post.ent().ada(),
          signs ? GuardianshipState.FULL : GuardianshipState.SUPERVISION_ONLY);
    }

    void check() {
      Map<PersonId, Answer> counted =
          (charlesSigns ? List.of(grace(), charles()) : List.of(grace()))
              .stream()
                  .collect(
                      Collectors.toMap(one -> one, one -> answers.getOrDefault(one, Answer.NONE)));
      ChildAuthorisation progress = progress();
      assertEquals(rule.outcome(counted.values()), progress.outcome());
      assertEquals(those(counted, Answer.ACCEPT), progress.accepted());
      assertEquals(those(counted, Answer.REFUSE), progress.refused());
      assertEquals(those(counted, Answer.NONE), progress.waitingFor());
      Answer own = answers.getOrDefault(grace(), Answer.NONE);
      assertEquals(
          List.of(new ChildAgreement(post.ent().ada(), progress.outcome(), own, true, null)),
          post.of(grace()).answers(item).agreements());
      assertEquals(own != Answer.NONE, entry().acknowledged());
      assertEquals(
          kept,
          post.number("select count(*) from ent_messaging_answer where item_id = ?", item.value()));
    }

    private ChildAuthorisation progress() {
      return post.of(post.ent().alan()).answers(item).byChild().stream()
          .filter(one -> one.child().equals(post.ent().ada()))
          .findFirst()
          .orElseThrow();
    }

    private InboxEntry entry() {
      Predicate<InboxEntry> mine = one -> one.item().equals(item);
      return post.of(grace()).inbox(100).items().stream().filter(mine).findFirst().orElseThrow();
    }

    private static Set<Guardian> those(Map<PersonId, Answer> counted, Answer answer) {
      return counted.entrySet().stream()
          .filter(one -> one.getValue() == answer)
          .map(one -> Guardian.of(one.getKey()))
          .collect(Collectors.toSet());
    }

    private PersonId grace() {
      return post.ent().grace();
    }

    private PersonId charles() {
      return post.ent().charles();
    }
  }
}
