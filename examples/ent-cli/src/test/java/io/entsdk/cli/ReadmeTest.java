package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([a-zA-Z, ]+) \\|");

  private static final Map<String, Class<? extends Record>> SHAPES =
      Map.ofEntries(
          Map.entry("school open", SchoolCommands.Opened.class),
          Map.entry("roster plan", PlanView.class),
          Map.entry("roster apply", PlanView.class),
          Map.entry("rejected", PlanView.Rejected.class),
          Map.entry("people list", PeopleCommands.Roll.class),
          Map.entry("people find", FindPeople.FoundPeople.class),
          Map.entry("people", FindPeople.Entry.class),
          Map.entry("people duplicates", TwiceView.Pairs.class),
          Map.entry("pairs", TwiceView.Pair.class),
          Map.entry("people keep-apart", TwiceView.Apart.class),
          Map.entry("people merge", TwiceView.One.class),
          Map.entry("gains", TwiceView.Gain.class),
          Map.entry("people unmerge", TwiceView.Two.class),
          Map.entry("classes", PeopleCommands.ClassRoll.class),
          Map.entry("guardians", PeopleCommands.GuardianView.class),
          Map.entry("cards issue", CardCommands.Sheet.class),
          Map.entry("cards sheet", CardSheetStep.Papers.class),
          Map.entry("cards void", VoidCards.Voided.class),
          Map.entry("cards", CardCommands.Card.class),
          Map.entry("stories", CardCommands.Story.class),
          Map.entry("sign-in", SignInView.class),
          Map.entry("window open", WindowCommands.Opened.class),
          Map.entry("window code", WindowCommands.Drawn.class),
          Map.entry("window seat", WindowCommands.Seated.class),
          Map.entry("window close", WindowCommands.Closed.class),
          Map.entry("rescue give", RescueCommands.Given.class),
          Map.entry("rescue enter", SignInView.class),
          Map.entry("avatars preview", AvatarCommands.Previewed.class),
          Map.entry("avatars on", AvatarCommands.Switched.class),
          Map.entry("avatars off", AvatarCommands.Switched.class),
          Map.entry("avatars readiness", AvatarCommands.Sorted.class),
          Map.entry("avatars list", ShowAvatars.Choices.class),
          Map.entry("avatars", ShowAvatars.Choice.class),
          Map.entry("avatars enter", SignInView.class),
          Map.entry("needs set", NeedsCommands.Page.class),
          Map.entry("needs show", NeedsCommands.Page.class),
          Map.entry("policy print", PolicyCommands.Ledger.class),
          Map.entry("ways", PolicyCommands.Way.class),
          Map.entry("bits", PolicyCommands.Bits.class),
          Map.entry("announce", Announce.Sent.class),
          Map.entry("acks", ShowAcks.Acks.class),
          Map.entry("children", ShowAcks.ChildView.class),
          Map.entry("inbox", ShowInbox.Inbox.class),
          Map.entry("entries", ShowInbox.Entry.class),
          Map.entry("read", ReadItem.Item.class),
          Map.entry("answer", GiveAnswer.Given.class),
          Map.entry("send", SendMessage.Posted.class),
          Map.entry("excluded", SendMessage.Left.class),
          Map.entry("search", SearchPost.Hits.class),
          Map.entry("today", ShowToday.Day.class),
          Map.entry("parts", ShowToday.Part.class),
          Map.entry("tiles", ShowToday.Line.class),
          Map.entry("reach explain", ReachCommands.Explained.class),
          Map.entry("reach list", ReachCommands.Reachables.class),
          Map.entry("reachable", ReachCommands.ReachableView.class),
          Map.entry("reach replay", ReplayDecision.Replayed.class),
          Map.entry("decisions", ReplayDecision.Stored.class),
          Map.entry("reach prefer", PreferReach.Preferred.class),
          Map.entry("requests list", RequestCommands.Requests.class),
          Map.entry("asked", RequestCommands.Asked.class),
          Map.entry("made", RequestCommands.Made.class),
          Map.entry("requests accept", RequestCommands.Answered.class),
          Map.entry("requests decline", RequestCommands.Answered.class),
          Map.entry("reach matrix", ReachCommands.Table.class),
          Map.entry("cells", ReachCommands.Cell.class),
          Map.entry("privacy inventory", PrivacyCommands.Kept.class),
          Map.entry("tables", PrivacyCommands.Table.class),
          Map.entry("columns", PrivacyCommands.Column.class),
          Map.entry("retention plan", RetentionCommands.Sweep.class),
          Map.entry("accounts", RetentionCommands.Account.class),
          Map.entry("retention upcoming", ShowUpcoming.Upcoming.class),
          Map.entry("foreseen", ShowUpcoming.Foreseen.class),
          Map.entry("retention lag", ShowLag.Behind.class),
          Map.entry("retention simulate", SimulateRule.Simulated.class),
          Map.entry("movedRows", SimulateRule.Rows.class),
          Map.entry("movedRows.schools", SimulateRule.RowsOfSchool.class),
          Map.entry("retention adopt", RuleView.class),
          Map.entry("retention end", RuleView.class),
          Map.entry("retention rules", ShowRules.Rules.class),
          Map.entry("rules", RuleView.InForce.class),
          Map.entry("retention sweep", SweepRows.Done.class),
          Map.entry("swept", SweepRows.Swept.class),
          Map.entry("retention sweep --dry-run", SweepRows.Planned.class),
          Map.entry("due", SweepRows.Due.class),
          Map.entry("visas", SweepRows.OnSlip.class),
          Map.entry("slip draft", SlipView.class),
          Map.entry("slip sign", SlipView.class),
          Map.entry("slip submit", SlipView.class),
          Map.entry("slip grant", SlipView.class),
          Map.entry("slip refuse", SlipView.class),
          Map.entry("slip withdraw", SlipView.class),
          Map.entry("slip execute", SlipView.class),
          Map.entry("slip attest", SlipView.class),
          Map.entry("slip list", SlipView.Listed.class),
          Map.entry("slips", SlipView.class),
          Map.entry("categories", SlipView.Category.class),
          Map.entry("slip print", PrintSlip.Printed.class),
          Map.entry("erase plan", ErasureView.Planned.class),
          Map.entry("places", ErasureView.Place.class),
          Map.entry("erase people", ErasureView.People.class),
          Map.entry("subjects", ErasureView.Subject.class),
          Map.entry("erase spare", ErasureView.class),
          Map.entry("erase request", RequestErasure.Requested.class),
          Map.entry("erase requests", RequestSteps.Register.class),
          Map.entry("requests", RequestSteps.Filed.class),
          Map.entry("erase extend", RequestSteps.Extended.class),
          Map.entry("erase untied", ShowUntied.Untied.class),
          Map.entry("nobodys", ShowUntied.Nobodys.class),
          Map.entry("erase show", ErasureView.Planned.class),
          Map.entry("erase ask", ContributionSteps.Question.class),
          Map.entry("erase answer", ContributionSteps.Question.class),
          Map.entry("privacy copy", MakeCopy.Copied.class),
          Map.entry("incomplete", MakeCopy.Incomplete.class),
          Map.entry("consent ask", ConsentCommands.Asked.class),
          Map.entry("consent answer", ConsentCommands.Said.class),
          Map.entry("consent withdraw", ConsentCommands.Said.class),
          Map.entry("consent record", ConsentCommands.Standing.class),
          Map.entry("consent standing", ConsentCommands.Standings.class),
          Map.entry("standings", ConsentCommands.Standing.class),
          Map.entry("consent receipt", PrintReceipt.Receipt.class),
          Map.entry("consent decide-images", ImageSteps.Decided.class),
          Map.entry("consent images", ImageSteps.Images.class),
          Map.entry("imageDecisions", ImageSteps.Decided.class),
          Map.entry("contributed", ContributionSteps.Contributed.class),
          Map.entry("erase approve", ErasureView.class),
          Map.entry("erase cancel", ErasureView.class),
          Map.entry("erase run", ErasureView.class),
          Map.entry("erase verify", ErasureView.class),
          Map.entry("erase replay", EraseCommands.Replayed.class),
          Map.entry("hold place", HoldView.class),
          Map.entry("hold list", HoldCommands.Listed.class),
          Map.entry("holds", HoldView.class),
          Map.entry("hold review", HoldView.class),
          Map.entry("hold release", HoldView.class),
          Map.entry("close plan", ClosureView.Planned.class),
          Map.entry("close approve", ClosureView.class),
          Map.entry("close cancel", ClosureView.class),
          Map.entry("close run", ClosureView.class),
          Map.entry("close status", ClosureView.class),
          Map.entry("close verify", ClosureView.class),
          Map.entry("fates", ClosureView.Rows.class),
          Map.entry("gone", ClosureView.Rows.class),
          Map.entry("obstacles", ClosureView.Obstacle.class),
          Map.entry("failures", ErasureView.Failure.class),
          Map.entry("certificate verify", CertificateCommands.Verified.class),
          Map.entry("certificate keys", AuditCommands.KeyList.class),
          Map.entry("access explain", AccessCommands.Explained.class),
          Map.entry("access who", AccessCommands.Holders.class),
          Map.entry("holders", AccessCommands.HolderView.class),
          Map.entry("guardianship set", GuardianshipCommands.LinkView.class),
          Map.entry("guardianship confirm", GuardianshipCommands.Confirmed.class),
          Map.entry("guardianship list", GuardianshipCommands.Links.class),
          Map.entry("links", GuardianshipCommands.LinkView.class),
          Map.entry("audit verify", AuditVerify.Verified.class),
          Map.entry("counts", AuditVerify.Counts.class),
          Map.entry("contradiction", AuditVerify.Contradiction.class),
          Map.entry("audit export", AuditCommands.Exported.class),
          Map.entry("audit keys", AuditCommands.KeyList.class),
          Map.entry("keys", AuditCommands.Key.class),
          Map.entry("readiness", ReadinessCommands.Ready.class),
          Map.entry("requirements", ReadinessCommands.Asked.class),
          Map.entry("readiness record", RecordReadiness.Recorded.class),
          Map.entry("readiness launch", ReadinessCommands.Live.class),
          Map.entry("readiness pilot", ReadinessCommands.Live.class),
          Map.entry("readiness withdraw", ReadinessCommands.Live.class),
          Map.entry("check", CheckSetup.Checked.class),
          Map.entry("findings", CheckSetup.Found.class),
          Map.entry("jobs run", JobCommands.Ran.class),
          Map.entry("refusal", Refusal.class),
          Map.entry("reasons", Refusal.Reason.class));

  @Test
  void theKeysOfTheJsonAreThoseOfTheReadme() throws IOException {
    Map<String, String> told = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("README.md")));
    while (row.find()) {
      told.put(row.group(1), row.group(2));
    }
    Map<String, String> made = new TreeMap<>();
    SHAPES.forEach((name, shape) -> made.put(name, keys(shape)));

    assertEquals(String.join("\n", lines(made)), String.join("\n", lines(told)));
  }

  private static Iterable<String> lines(Map<String, String> keys) {
    return keys.entrySet().stream().map(Object::toString).toList();
  }

  private static String keys(Class<? extends Record> shape) {
    return Stream.of(shape.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.joining(", "));
  }
}
