package dev.toban.document;

import dev.toban.model.AdapterId;
import dev.toban.model.ClusterName;
import dev.toban.model.GroupName;
import dev.toban.model.InterfaceName;
import dev.toban.model.Name;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceName;
import dev.toban.model.SwitchName;
import dev.toban.model.VirtualMachineId;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VolumeName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;

/** Finds the reader for names, constants and closed sets, of which there are too many to register one by one. */
final class ValueDeserializers extends SimpleDeserializers {

    private static final long serialVersionUID = 1L;

    private final boolean strict;

    ValueDeserializers(boolean strict) {
        this.strict = strict;
        name(AdapterId.class, AdapterId::new);
        name(ClusterName.class, ClusterName::new);
        name(GroupName.class, GroupName::new);
        name(InterfaceName.class, InterfaceName::new);
        name(NetworkName.class, NetworkName::new);
        name(NodeName.class, NodeName::new);
        name(ResourceName.class, ResourceName::new);
        name(SwitchName.class, SwitchName::new);
        name(VirtualMachineId.class, VirtualMachineId::new);
        name(VirtualMachineName.class, VirtualMachineName::new);
        name(VolumeName.class, VolumeName::new);
    }

    private <N extends Name> void name(Class<N> type, java.util.function.Function<String, N> making) {
        addDeserializer(type, new TextDeserializer<>(type, making));
    }

    @Override
    public ValueDeserializer<?> findEnumDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return new ConstantDeserializer(
                List.of((Enum<?>[]) type.getRawClass().getEnumConstants()), type.getRawClass(), strict);
    }

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return JsonNames.isClosedSet(type.getRawClass())
                ? new ClosedSetDeserializer(type.getRawClass())
                : super.findBeanDeserializer(type, config, description);
    }
}
