package io.entsdk.cli;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.Page;
import io.entsdk.core.access.Access;
import io.entsdk.core.access.AccessDecision;
import io.entsdk.core.access.Holder;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Scope;
import io.entsdk.core.access.Wearer;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Groups the steps about who may do what. */
@Command(
    name = "access",
    description = "Who may do what, and why.",
    subcommands = {AccessCommands.Explain.class, AccessCommands.Who.class})
final class AccessCommands extends Group {

  /** Says why a person may or may not. */
  @Command(name = "explain", description = "Say why a person may or may not do something.")
  static final class Explain extends Step {

    @Option(names = "--permission", required = true, paramLabel = "CODE", description = "What.")
    private String code;

    @Option(names = "--person", required = true, paramLabel = "PERSON", description = "Who.")
    private PersonId person;

    @Option(
        names = "--person-hat",
        paramLabel = "PROFILE@UAI",
        description = "The role in which that person acts.")
    private ActorOptions.@Nullable Worn hat;

    @Mixin private ScopeOptions scope;
    @Mixin private ActorOptions actor;

    @Override
    void inspect() {
      scope.inspect();
    }

    @Override
    Answer take(Installation at) {
      Actor asker = actor.actor(at);
      Access access = at.directory().access();
      Permission permission = permission(access, code);
      Scope about = scope.scope(at, asker);
      Hat worn = hat == null ? null : new Hat(hat.profile(), at.school(hat.school()).id());
      Wearer who = new Wearer(person, worn);
      String sentence = access.explain(who, permission, about, locale(), asker);
      Actor judged = Actor.host(person, Assurance.TWO_FACTORS, "ent-cli");
      AccessDecision decision =
          access.decide(worn == null ? judged : judged.wearing(worn), permission, about);
      Explained explained =
          new Explained(
              person.toString(),
              code,
              decision instanceof AccessDecision.Granted,
              decision.reasons().stream().map(Reason::name).toList(),
              sentence);
      return Answer.of(explained, List.of(sentence));
    }
  }

  /** Lists who may. */
  @Command(name = "who", description = "List who may do something, in which role and why.")
  static final class Who extends Step {

    @Option(names = "--permission", required = true, paramLabel = "CODE", description = "What.")
    private String code;

    @Option(
        names = "--max",
        paramLabel = "N",
        defaultValue = "100",
        description = "List at most this many (${DEFAULT-VALUE}).")
    private int max;

    @Mixin private ScopeOptions scope;
    @Mixin private ActorOptions actor;

    @Override
    void inspect() {
      scope.inspect();
    }

    @Override
    Answer take(Installation at) {
      Actor asker = actor.actor(at);
      Access access = at.directory().access();
      Permission permission = permission(access, code);
      Page<Holder> page = access.whoMay(permission, scope.scope(at, asker), max, null, asker);
      List<HolderView> holders = page.items().stream().map(HolderView::of).toList();
      Holders all =
          new Holders(code, access.text(permission, locale()), holders, page.next().isPresent());
      return Answer.of(all, all.lines());
    }
  }

  private static Permission permission(Access access, String code) {
    return access.permissions().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Permission", code));
  }

  record Explained(
      String person, String permission, boolean granted, List<String> reasons, String sentence) {}

  record Holders(String permission, String text, List<HolderView> holders, boolean more) {

    List<String> lines() {
      return Stream.concat(
              Stream.of("Who may " + text + (more ? ", the first ones" : "")),
              holders.stream()
                  .map(
                      one ->
                          "  %s  %-5s  %s"
                              .formatted(
                                  one.person(),
                                  one.profile() == null ? "any" : one.profile(),
                                  String.join(", ", one.reasons()))))
          .toList();
    }
  }

  record HolderView(
      String person, @Nullable String profile, @Nullable String school, List<String> reasons) {

    static HolderView of(Holder holder) {
      Hat hat = holder.hat();
      return new HolderView(
          holder.person().toString(),
          hat == null ? null : hat.profile().name(),
          hat == null ? null : hat.school().toString(),
          holder.because().stream().map(ground -> ground.reason().name()).distinct().toList());
    }
  }
}
