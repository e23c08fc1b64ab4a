package io.entsdk.classroom;

import java.io.IOException;

/**
 * Opens the classroom at http://127.0.0.1:7000, with the pupils of an invented school and the
 * system's clock. Copy from here.
 */
public final class Classroom {

  private static final int PORT = 7000;

  private Classroom() {}

  public static void main(String[] arguments) throws IOException {
    InventedSchool school = InventedSchool.open();
    school.allowAvatars();
    ClassroomServer server = ClassroomServer.start(school, PORT);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  school.close();
                }));
    System.out.println("The tablet:  " + server.address());
    System.out.println("The teacher: " + server.teachersAddress());
  }
}
