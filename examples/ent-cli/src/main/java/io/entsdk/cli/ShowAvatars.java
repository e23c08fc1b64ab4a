package io.entsdk.cli;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what a tablet of a class shows to choose from. */
@Command(
    name = "list",
    description = "List first names and avatars, on a device of an open window.")
final class ShowAvatars extends Step {

  @Option(names = "--device", required = true, paramLabel = "D", description = "The device.")
  private String device;

  @Override
  Answer take(Installation at) {
    List<Choice> shown =
        Auth.of(at.tenant()).avatars().listOn(Device.of(device)).stream()
            .map(one -> new Choice(one.picture().code(), one.name()))
            .toList();
    List<String> lines = shown.stream().map(one -> one.picture() + "  " + one.name()).toList();
    return Answer.of(
        new Choices(shown), shown.isEmpty() ? List.of("Nobody is shown on this device") : lines);
  }

  record Choices(List<Choice> avatars) {}

  record Choice(String picture, String name) {}
}
