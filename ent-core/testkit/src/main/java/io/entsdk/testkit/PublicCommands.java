package io.entsdk.testkit;

import io.entsdk.core.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the public commands of a jar: methods outside {@code internal} that take an actor. */
final class PublicCommands {

  private PublicCommands() {}

  /**
   * Return the commands of the jar or folder that {@code member} comes from, such as {@code
   * People.bind}.
   */
  static TreeSet<String> besides(Class<?> member) {
    try {
      URI home = member.getProtectionDomain().getCodeSource().getLocation().toURI();
      if (Files.isDirectory(Path.of(home))) {
        return within(Path.of(home), member.getClassLoader());
      }
      try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + home), Map.of())) {
        return within(jar.getPath("/"), member.getClassLoader());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The jar of " + member + " has no address", e);
    }
  }

  private static TreeSet<String> within(Path root, ClassLoader loader) throws IOException {
    TreeSet<String> commands = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .filter(name -> !name.contains(".internal."))
          .forEach(name -> collect(load(name, loader), commands));
    }
    return commands;
  }

  private static Class<?> load(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void collect(Class<?> type, TreeSet<String> commands) {
    if (!Modifier.isPublic(type.getModifiers())) {
      return;
    }
    Arrays.stream(type.getDeclaredMethods())
        .filter(PublicCommands::isCommand)
        .forEach(method -> commands.add(type.getSimpleName() + "." + method.getName()));
  }

  private static boolean isCommand(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !method.isSynthetic()
        && Arrays.asList(method.getParameterTypes()).contains(Actor.class);
  }
}
