package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.tensor;
import static org.keratin.keras.internal.ops.Windowed.format;

import org.keratin.keras.internal.TableBuilder;

/** The functions of {@code keras.ops.image}. */
public final class ImageTable extends OpsTable {

    /** Makes it. */
    public ImageTable() {
        super(
                TableBuilder.of("keras.ops.image")
                        .function(
                                "rgb_to_grayscale(images, data_format: string=None)",
                                (a, ops) -> ops.rgbToGrayscale(tensor(a, ops, "images"), format(a)))
                        .operation("RGBToGrayscale", "data_format")
                        .function(
                                "rgb_to_hsv(images, data_format: string=None)",
                                (a, ops) -> ops.rgbToHsv(tensor(a, ops, "images"), format(a)))
                        .operation("RGBToHSV", "data_format")
                        .function(
                                "hsv_to_rgb(images, data_format: string=None)",
                                (a, ops) -> ops.hsvToRgb(tensor(a, ops, "images"), format(a)))
                        .operation("HSVToRGB", "data_format")
                        .function(
                                "resize(images, size: list of ints, interpolation=\"bilinear\", antialias=False, crop_to_aspect_ratio=False, pad_to_aspect_ratio=False, fill_mode=\"constant\", fill_value=0.0, data_format: string=None)",
                                Images::resize)
                        .operation(
                                "Resize",
                                "size",
                                "interpolation",
                                "antialias",
                                "crop_to_aspect_ratio",
                                "pad_to_aspect_ratio",
                                "fill_mode",
                                "fill_value",
                                "data_format")
                        .function(
                                "affine_transform(images, transform, interpolation=\"bilinear\", fill_mode=\"constant\", fill_value: float=0, data_format: string=None)",
                                Images::affine)
                        .operation(
                                "AffineTransform",
                                "interpolation",
                                "fill_mode",
                                "fill_value",
                                "data_format")
                        .function(
                                "extract_patches(images, size: int or list of ints, strides: int or list of ints=None, dilation_rate: int or list of ints=1, padding=\"valid\", data_format: string=None)",
                                (a, ops) -> Images.extract(a, ops, "images", 2))
                        .operation(
                                "ExtractPatches",
                                "size",
                                "strides",
                                "dilation_rate",
                                "padding",
                                "data_format")
                        .function(
                                "extract_patches_3d(volumes, size: int or list of ints, strides: int or list of ints=None, dilation_rate: int or list of ints=1, padding=\"valid\", data_format: string=None)",
                                (a, ops) -> Images.extract(a, ops, "volumes", 3))
                        .function(
                                "reconstruct_patches(patches, size: int or list of ints, output_size: list of ints, strides: int or list of ints=None, padding=\"valid\", data_format: string=None)",
                                Images::reconstruct)
                        .operation(
                                "ReconstructPatches",
                                "size",
                                "output_size",
                                "strides",
                                "padding",
                                "data_format")
                        .function(
                                "map_coordinates(inputs, coordinates, order: int, fill_mode=\"constant\", fill_value: float=0)",
                                Images::mapCoordinates)
                        .operation("MapCoordinates", "order", "fill_mode", "fill_value")
                        .function(
                                "pad_images(images, top_padding: int=None, left_padding: int=None, bottom_padding: int=None, right_padding: int=None, target_height: int=None, target_width: int=None, data_format: string=None)",
                                Images::pad)
                        .operation(
                                "PadImages",
                                "top_padding",
                                "left_padding",
                                "bottom_padding",
                                "right_padding",
                                "target_height",
                                "target_width",
                                "data_format")
                        .function(
                                "crop_images(images, top_cropping: int=None, left_cropping: int=None, bottom_cropping: int=None, right_cropping: int=None, target_height: int=None, target_width: int=None, data_format: string=None)",
                                Images::crop)
                        .operation(
                                "CropImages",
                                "top_cropping",
                                "left_cropping",
                                "bottom_cropping",
                                "right_cropping",
                                "target_height",
                                "target_width",
                                "data_format")
                        .function(
                                "perspective_transform(images, start_points, end_points, interpolation=\"bilinear\", fill_value: float=0, data_format: string=None)",
                                Images::perspective)
                        .operation(
                                "PerspectiveTransform",
                                "interpolation",
                                "fill_value",
                                "data_format")
                        .function(
                                "gaussian_blur(images, kernel_size=(3, 3), sigma=(1.0, 1.0), data_format: string=None)",
                                (a, ops) ->
                                        ops.gaussianBlur(
                                                tensor(a, ops, "images"),
                                                a.integers("kernel_size"),
                                                Images.numbers(a, "sigma"),
                                                format(a)))
                        .operation("GaussianBlur", "kernel_size", "sigma", "data_format")
                        .function(
                                "elastic_transform(images, alpha=20.0, sigma=5.0, interpolation=\"bilinear\", fill_mode=\"reflect\", fill_value=0.0, seed: int=None, data_format: string=None)",
                                Images::elastic)
                        .operation(
                                "ElasticTransform",
                                "alpha",
                                "sigma",
                                "interpolation",
                                "fill_mode",
                                "fill_value",
                                "seed",
                                "data_format")
                        .function(
                                "scale_and_translate(images, output_shape: list of ints, scale, translation, spatial_dims: list of ints, method: string, antialias=True)",
                                Images::scaleAndTranslate)
                        .operation("ScaleAndTranslate", "spatial_dims", "method", "antialias")
                        .function(
                                "sobel_edges(images, data_format: string=None)",
                                (a, ops) -> ops.sobelEdges(tensor(a, ops, "images"), format(a)))
                        .operation("SobelEdges", "data_format")
                        .function(
                                "ssim(image1, image2, max_val=1.0, filter_size=11, filter_sigma=1.5, k1=0.01, k2=0.03, data_format: string=None)",
                                (a, ops) ->
                                        ops.ssim(
                                                tensor(a, ops, "image1"),
                                                tensor(a, ops, "image2"),
                                                a.number("max_val"),
                                                a.integer("filter_size"),
                                                a.number("filter_sigma"),
                                                a.number("k1"),
                                                a.number("k2"),
                                                format(a)))
                        .operation(
                                "SSIM",
                                "max_val",
                                "filter_size",
                                "filter_sigma",
                                "k1",
                                "k2",
                                "data_format"),
                "keras.src.ops.image");
    }
}
