import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes annotations and signatures off the components of records, names and types stay. A JVM that swaps such a class in twice
 * loses its way in them and refuses the class or breaks down, and a mutation test swaps each class in once for every mutant.
 * Run as a single file on a JDK from 24 on, over the directory with the classes that are to be mutated, never over those that are
 * shipped.
 */
final class PlainRecords {

    private PlainRecords() {
    }

    public static void main(String[] directories) throws IOException {
        for (var directory : directories) {
            try (var files = Files.walk(Path.of(directory))) {
                for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                    plain(file);
                }
            }
        }
    }

    private static void plain(Path file) throws IOException {
        var format = ClassFile.of();
        var read = format.parse(Files.readAllBytes(file));
        if (read.findAttribute(Attributes.record()).isPresent()) {
            Files.write(file, format.transformClass(read, (to, element) -> to.with(element instanceof RecordAttribute components
                    ? RecordAttribute.of(components.components()
                            .stream()
                            .map(component -> RecordComponentInfo.of(component.name(), component.descriptor()))
                            .toList())
                    : element)));
        }
    }
}
