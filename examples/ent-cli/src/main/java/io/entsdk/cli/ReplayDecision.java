package io.entsdk.cli;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Decisions;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Replay;
import io.entsdk.messaging.item.StoredDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks again by which decisions something went out. */
@Command(
    name = "replay",
    description =
        "Ask again by which decisions something went out, by the facts and rules of then.")
final class ReplayDecision extends Step {

  @Parameters(paramLabel = "ITEM", description = "What was sent.")
  private ItemId item;

  @Option(
      names = "--to",
      paramLabel = "PERSON",
      description = "To this recipient, and what would be decided today.")
  private @Nullable PersonId to;

  @Mixin private ActorOptions actor;

  @Override
  Answer take(Installation at) {
    Decisions decisions = Messaging.of(at.tenant()).decisions();
    Actor asker = actor.actor(at);
    if (to != null) {
      return one(decisions.replay(item, to, asker), locale());
    }
    List<Stored> stored =
        decisions.listOf(item, asker).stream().map(found -> Stored.of(found, locale())).toList();
    return Answer.of(
        new Replayed(item.toString(), stored, null), stored.stream().map(Stored::line).toList());
  }

  private Answer one(Replay replay, Locale locale) {
    String sentence = replay.sentence(locale);
    List<String> lines = new ArrayList<>(List.of(sentence));
    List<Stored> stored = new ArrayList<>();
    Stream.of(replay.then(), replay.refused())
        .filter(Objects::nonNull)
        .map(one -> Stored.of(one, locale))
        .forEach(
            one -> {
              stored.add(one);
              lines.add("");
              lines.addAll(one.inputs());
            });
    return Answer.of(new Replayed(item.toString(), stored, sentence), lines);
  }

  record Replayed(String item, List<Stored> decisions, @Nullable String today) {}

  record Stored(
      String sentence,
      List<String> rules,
      long recipients,
      boolean confirmed,
      List<String> inputs) {

    static Stored of(StoredDecision stored, Locale locale) {
      return new Stored(
          stored.decision().sentence(locale),
          stored.decision().because().stream().map(Enum::name).toList(),
          stored.recipients(),
          stored.isConfirmed(),
          stored.inputs().lines().toList());
    }

    String line() {
      return "  %6d  %s  %s".formatted(recipients, confirmed ? "confirmed" : "CHANGED", sentence);
    }
  }
}
