package dev.toban.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WindowsEnumTest {

    @Test
    void flagsAreReadBitByBit() {
        assertThat(WindowsEnum.flags(GroupStatus.class, 1536))
                .containsExactly(GroupStatus.OS_HEARTBEAT, GroupStatus.APPLICATION_READY);
        assertThat(WindowsEnum.flags(NodeStatus.class, 0)).isEmpty();
        assertThat(WindowsEnum.flags(FileSystemRedirectedReason.class, 33))
                .containsExactly(FileSystemRedirectedReason.USER_REQUEST, FileSystemRedirectedReason.FILE_SYSTEM_RE_FS);
    }

    @Test
    void aBitWithoutANameIsAnUnknownFlagBesideTheOthers() {
        assertThat(WindowsEnum.flags(GroupStatus.class, 4 | 1 << 20))
                .containsExactlyInAnyOrder(GroupStatus.QUEUED, GroupStatus.UNKNOWN);
        assertThat(WindowsEnum.flags(NodeStatus.class, 0x80000000L)).containsExactly(NodeStatus.UNKNOWN);
    }

    @Test
    void aNumberWithoutANameIsUnknown() {
        assertThat(WindowsEnum.byNumber(NodeState.class, 17)).isEqualTo(NodeState.UNKNOWN);
        assertThat(WindowsEnum.byNumber(GroupState.class, 0)).isEqualTo(GroupState.ONLINE);
        assertThat(WindowsEnum.byNumber(ResourceState.class, 2)).isEqualTo(ResourceState.ONLINE);
    }

    @Test
    void namesAreThoseOfWindows() {
        assertThat(VolumeState.FILE_SYSTEM_REDIRECTED.windowsName()).isEqualTo("FileSystemRedirected");
        assertThat(FileSystemRedirectedReason.FILE_SYSTEM_RE_FS.windowsName()).isEqualTo("FileSystemReFs");
        assertThat(FileSystemType.CSVFS_REFS.windowsName()).isEqualTo("CSVFS_ReFS");
        assertThat(GroupType.I_SCSI_TARGET.windowsName()).isEqualTo("IScsiTarget");
    }

    @Test
    void everyEnumOfWindowsHasAnUnknownAndNoNumberOrNameTwice() throws Exception {
        List<Class<?>> enums = modelTypes()
                .filter(Class::isEnum)
                .filter(WindowsEnum.class::isAssignableFrom)
                .toList();
        assertThat(enums).hasSizeGreaterThan(50).allSatisfy(type -> {
            List<WindowsEnum> constants = Arrays.stream(type.getEnumConstants())
                    .map(WindowsEnum.class::cast)
                    .toList();
            assertThat(constants).extracting(WindowsEnum::name).contains("UNKNOWN");
            assertThat(constants).extracting(WindowsEnum::number).doesNotHaveDuplicates();
            assertThat(constants).extracting(WindowsEnum::windowsName).doesNotHaveDuplicates();
        });
    }

    @Test
    void everyGroupOfPropertiesCanBeUnknown() throws Exception {
        List<Class<?>> facets = modelTypes()
                .filter(Facet.class::isAssignableFrom)
                .filter(Class::isRecord)
                .toList();
        assertThat(facets).hasSizeGreaterThan(20).allSatisfy(type -> {
            Record unknown = Unknown.of(type.asSubclass(Record.class));
            assertThat(unknown).isSameAs(Unknown.of(type.asSubclass(Record.class)));
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unknown.of(ClusterNode.class))
                .withMessageContaining("cannot be unknown");
    }

    private static Stream<Class<?>> modelTypes() throws Exception {
        Path root = Path.of(NodeState.class.getResource("NodeState.class").toURI());
        try (Stream<Path> files = Files.list(root.resolveSibling("."))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("-"))
                    .<Class<?>>map(name -> load("dev.toban.model." + name.substring(0, name.length() - 6)))
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
