//! The site's mark, a lotus in lines: the drawing of the theme's `img/sen.svg`, on the same grid of 48 units.

use super::canvas::{Canvas, Ink};

/// Where and how the lotus is drawn, in pixels.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    pub left: f32,
    pub top: f32,
    /// The side of the grid.
    pub size: f32,
    /// The width of the lines.
    pub line: f32,
    pub ink: Ink,
}

type Place = (f32, f32);

/// A curve (cubic Bézier) from where the last one ended: both controls and the end, relative to that.
type Curve = [f32; 6];

const GRID: f32 = 48.0;

const STROKES: [(Place, &[Curve]); 4] = [
    (
        (24.0, 7.0),
        &[
            [-5.5, 6.6, -7.4, 12.6, -7.4, 17.4],
            [0.0, 5.2, 2.6, 9.5, 7.4, 12.6],
            [4.8, -3.1, 7.4, -7.4, 7.4, -12.6],
            [0.0, -4.8, -1.9, -10.8, -7.4, -17.4],
        ],
    ),
    (
        (18.3, 15.6),
        &[
            [-2.2, -1.7, -4.6, -2.8, -7.3, -3.4],
            [-1.3, 6.2, -0.5, 11.7, 2.2, 16.3],
            [2.4, 4.0, 6.0, 6.9, 10.8, 8.5],
            [4.8, -1.6, 8.4, -4.5, 10.8, -8.5],
            [2.7, -4.6, 3.5, -10.1, 2.2, -16.3],
            [-2.7, 0.6, -5.1, 1.7, -7.3, 3.4],
        ],
    ),
    (
        (10.7, 22.3),
        &[
            [-2.1, -0.6, -4.3, -0.7, -6.7, -0.3],
            [1.7, 5.2, 4.7, 9.2, 8.7, 11.9],
            [3.3, 2.2, 7.1, 3.2, 11.3, 3.1],
            [4.2, 0.1, 8.0, -0.9, 11.3, -3.1],
            [4.0, -2.7, 7.0, -6.7, 8.7, -11.9],
            [-2.4, -0.4, -4.6, -0.3, -6.7, 0.3],
        ],
    ),
    ((14.0, 42.0), &[[6.4, 1.6, 13.6, 1.6, 20.0, 0.0]]),
];

/// Straight pieces for one curve: at the largest size each is some ten pixels long.
const PIECES: u16 = 24;

impl Mark {
    pub fn draw(self, canvas: &mut Canvas) {
        for (start, curves) in STROKES {
            let mut from = start;
            for curve in curves {
                self.draw_curve(from, curve, canvas);
                from = (from.0 + curve[4], from.1 + curve[5]);
            }
        }
    }

    fn draw_curve(self, from: Place, curve: &Curve, canvas: &mut Canvas) {
        let mut last = self.place(from);
        for piece in 1..=PIECES {
            let (x, y) = along(curve, f32::from(piece) / f32::from(PIECES));
            let next = self.place((from.0 + x, from.1 + y));
            self.draw_line(last, next, canvas);
            last = next;
        }
    }

    /// Every pixel near a line is covered by how near it is; the ends are round.
    fn draw_line(self, from: Place, to: Place, canvas: &mut Canvas) {
        let reach = self.line / 2.0 + 1.0;
        let range = |a: f32, b: f32| ((a.min(b) - reach).floor() as i32)..=((a.max(b) + reach).ceil() as i32);
        for y in range(from.1, to.1) {
            for x in range(from.0, to.0) {
                let distance = distance((x as f32 + 0.5, y as f32 + 0.5), from, to);
                canvas.lay(x, y, self.ink, self.line / 2.0 + 0.5 - distance);
            }
        }
    }

    fn place(self, (x, y): Place) -> Place {
        (self.left + x * self.size / GRID, self.top + y * self.size / GRID)
    }
}

/// The point of a curve at `t` from 0 to 1, relative to its start.
fn along([x1, y1, x2, y2, x3, y3]: &Curve, t: f32) -> Place {
    let s = 1.0 - t;
    let (first, second, third) = (3.0 * s * s * t, 3.0 * s * t * t, t * t * t);
    (first * x1 + second * x2 + third * x3, first * y1 + second * y2 + third * y3)
}

/// How far a point is from a line between two others.
fn distance(point: Place, from: Place, to: Place) -> f32 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (px, py) = (point.0 - from.0, point.1 - from.1);
    let length = dx * dx + dy * dy;
    let t = if length > 0.0 { ((px * dx + py * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    // By the square root, which is the same on every machine; the library's `hypot` is not.
    ((px - t * dx).powi(2) + (py - t * dy).powi(2)).sqrt()
}
