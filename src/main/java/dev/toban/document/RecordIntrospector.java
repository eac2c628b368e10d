package dev.toban.document;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.toban.model.Facet;
import dev.toban.model.InventoryItem;
import dev.toban.model.WindowsEnum;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.util.NameTransformer;

/** Reads from a record itself what may be absent, what lies flat beside its owner, and which keys have another name. */
final class RecordIntrospector extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private final boolean strict;

    RecordIntrospector(boolean strict) {
        this.strict = strict;
    }

    @Override
    public @Nullable NameTransformer findUnwrappingNameTransformer(MapperConfig<?> config, AnnotatedMember member) {
        return Facet.class.isAssignableFrom(member.getRawType()) || member.getRawType() == InventoryItem.class
                ? NameTransformer.NOP
                : super.findUnwrappingNameTransformer(config, member);
    }

    @Override
    public @Nullable PropertyName findNameForDeserialization(MapperConfig<?> config, Annotated annotated) {
        PropertyName key = key(annotated);
        return key == null ? super.findNameForDeserialization(config, annotated) : key;
    }

    @Override
    public @Nullable PropertyName findNameForSerialization(MapperConfig<?> config, Annotated annotated) {
        PropertyName key = key(annotated);
        return key == null ? super.findNameForSerialization(config, annotated) : key;
    }

    private static @Nullable PropertyName key(Annotated annotated) {
        Key key = annotated.getAnnotation(Key.class);
        return key == null ? null : PropertyName.construct(key.value());
    }

    /** A component must be given unless it is marked nullable, empty by nature, or has a constant for unknown. */
    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        if (member instanceof AnnotatedParameter parameter && isOfRecord(parameter)) {
            return isRequired(parameter);
        }
        return super.hasRequiredMarker(config, member);
    }

    /** What must be given must not be null either, and a list that may be absent is absent, not empty. */
    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter && isOfRecord(parameter)) {
            if (isNullable(parameter)) {
                return JsonSetter.Value.forValueNulls(Nulls.SET);
            }
            if (isRequired(parameter)) {
                return JsonSetter.Value.forValueNulls(Nulls.FAIL);
            }
        }
        return super.findSetterInfo(config, annotated);
    }

    private static boolean isOfRecord(AnnotatedParameter parameter) {
        return parameter.getOwner().getDeclaringClass().isRecord();
    }

    private boolean isRequired(AnnotatedParameter parameter) {
        return !mayBeEmpty(parameter.getRawType()) && !isNullable(parameter);
    }

    private boolean mayBeEmpty(Class<?> type) {
        return Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || Facet.class.isAssignableFrom(type)
                || (!strict && WindowsEnum.class.isAssignableFrom(type));
    }

    private static boolean isNullable(AnnotatedParameter parameter) {
        RecordComponent[] components = parameter.getOwner().getDeclaringClass().getRecordComponents();
        AnnotatedType type = components[parameter.getIndex()].getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }
}
