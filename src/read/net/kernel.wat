;; The sums of the net (src/read/net/kernel.ts says what each function does): products of layers in 16-bit integers, eight at a
;; time, the rest in 32-bit floats, four at a time.
;; Addresses, strides and sizes of rows are bytes, counts are numbers of rows.
(module
  (import "relata" "memory" (memory 1))

  ;; The largest of four floats.
  (func $top (param $x v128) (result f32)
    (f32.max
      (f32.max (f32x4.extract_lane 0 (local.get $x)) (f32x4.extract_lane 1 (local.get $x)))
      (f32.max (f32x4.extract_lane 2 (local.get $x)) (f32x4.extract_lane 3 (local.get $x)))))

  ;; The largest absolute value of `$size` bytes of floats.
  (func $most (param $at i32) (param $size i32) (result f32)
    (local $end i32) (local $most v128)
    (local.set $end (i32.add (local.get $at) (local.get $size)))
    (loop $next
      (local.set $most (f32x4.max (local.get $most) (f32x4.abs (v128.load (local.get $at)))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (call $top (local.get $most)))

  ;; What makes a row whose largest value is `$most` integers of at most 2047.
  (func $factor (param $most f32) (result v128)
    (f32x4.splat
      (select (f32.const 0) (f32.div (f32.const 2047) (local.get $most)) (f32.eq (local.get $most) (f32.const 0)))))

  ;; Writes `$size` bytes of floats times a factor as 16-bit integers: a row of a group of four (see $block).
  (func $integers (param $from i32) (param $to i32) (param $size i32) (param $factor v128)
    (local $end i32) (local $x v128)
    (local.set $end (i32.add (local.get $from) (local.get $size)))
    (loop $next
      (local.set $x
        (i16x8.narrow_i32x4_s
          (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $factor) (v128.load (local.get $from)))))
          (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $factor) (v128.load offset=16 (local.get $from)))))))
      (v128.store32_lane 0 (local.get $to) (local.get $x))
      (v128.store32_lane offset=16 1 (local.get $to) (local.get $x))
      (v128.store32_lane offset=32 2 (local.get $to) (local.get $x))
      (v128.store32_lane offset=48 3 (local.get $to) (local.get $x))
      (local.set $to (i32.add (local.get $to) (i32.const 64)))
      (br_if $next (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 32))) (local.get $end)))))

  ;; Makes rows of floats 16-bit integers of at most 2047, in groups of four, and keeps the scale of each.
  (func (export "quantise") (param $from i32) (param $to i32) (param $scales i32) (param $rows i32) (param $size i32)
    (local $row i32) (local $most f32)
    (loop $next
      (local.set $most (call $most (local.get $from) (local.get $size)))
      (f32.store (local.get $scales) (f32.div (local.get $most) (f32.const 2047)))
      (call $integers (local.get $from) (local.get $to) (local.get $size) (call $factor (local.get $most)))
      (local.set $from (i32.add (local.get $from) (local.get $size)))
      (local.set $scales (i32.add (local.get $scales) (i32.const 4)))
      (local.set $row (i32.add (local.get $row) (i32.const 1)))
      ;; the next row of the group, or the first of the next
      (local.set $to (i32.add (local.get $to) (i32.const 4)))
      (if (i32.eqz (i32.and (local.get $row) (i32.const 3)))
        (then (local.set $to (i32.add (local.get $to) (i32.sub (i32.shl (local.get $size) (i32.const 1)) (i32.const 16))))))
      (br_if $next (i32.lt_u (local.get $row) (local.get $rows)))))

  ;; All bits where `$is`, else none.
  (func $mask (param $is i32) (result v128)
    (i32x4.splat (i32.sub (i32.const 0) (local.get $is))))

  ;; What the convolution of a stretch is computed of: for each two rows, with the one before them (d0) and the one after them (d3;
  ;; zeros where there is none), d0 - d2, d1 + d2, d2 - d1 and d1 - d3 as 16-bit integers of one scale. Tiles are numbered from
  ;; `$tile` and lie in groups of four, in each the first differences of all four first; `$results` gets the address of each tile's
  ;; first row of results. `$room`: for four rows of floats.
  (func (export "tiles")
    (param $from i32) (param $rows i32) (param $size i32) (param $to i32) (param $scales i32) (param $results i32)
    (param $tile i32) (param $result i32) (param $stride i32) (param $room i32)
    (local $row i32) (local $before i32) (local $second i32) (local $after i32) (local $at i32) (local $out i32)
    (local $has_before v128) (local $has_second v128) (local $has_after v128)
    (local $d0 v128) (local $d1 v128) (local $d2 v128) (local $x v128) (local $tops v128) (local $factor v128) (local $most f32)
    (loop $next
      (local.set $has_before (call $mask (i32.ne (local.get $row) (i32.const 0))))
      (local.set $has_second (call $mask (i32.lt_u (i32.add (local.get $row) (i32.const 1)) (local.get $rows))))
      (local.set $has_after (call $mask (i32.lt_u (i32.add (local.get $row) (i32.const 2)) (local.get $rows))))
      ;; Where a row is missing, an address within the stretch is read and masked.
      (local.set $before (i32.sub (local.get $from) (select (local.get $size) (i32.const 0) (local.get $row))))
      (local.set $second (i32.add (local.get $from)
        (select (local.get $size) (i32.const 0) (i32.lt_u (i32.add (local.get $row) (i32.const 1)) (local.get $rows)))))
      (local.set $after (i32.add (local.get $second)
        (select (local.get $size) (i32.const 0) (i32.lt_u (i32.add (local.get $row) (i32.const 2)) (local.get $rows)))))
      (local.set $tops (v128.const i32x4 0 0 0 0))
      (local.set $at (i32.const 0))
      (loop $values
        (local.set $d0 (v128.and (local.get $has_before) (v128.load (i32.add (local.get $before) (local.get $at)))))
        (local.set $d1 (v128.load (i32.add (local.get $from) (local.get $at))))
        (local.set $d2 (v128.and (local.get $has_second) (v128.load (i32.add (local.get $second) (local.get $at)))))
        (local.set $out (i32.add (local.get $room) (local.get $at)))
        (local.set $x (f32x4.sub (local.get $d0) (local.get $d2)))
        (v128.store (local.get $out) (local.get $x))
        (local.set $tops (f32x4.max (local.get $tops) (f32x4.abs (local.get $x))))
        (local.set $x (f32x4.add (local.get $d1) (local.get $d2)))
        (v128.store (local.tee $out (i32.add (local.get $out) (local.get $size))) (local.get $x))
        (local.set $tops (f32x4.max (local.get $tops) (f32x4.abs (local.get $x))))
        (local.set $x (f32x4.sub (local.get $d2) (local.get $d1)))
        (v128.store (local.tee $out (i32.add (local.get $out) (local.get $size))) (local.get $x))
        (local.set $tops (f32x4.max (local.get $tops) (f32x4.abs (local.get $x))))
        (local.set $x (f32x4.sub (local.get $d1)
          (v128.and (local.get $has_after) (v128.load (i32.add (local.get $after) (local.get $at))))))
        (v128.store (i32.add (local.get $out) (local.get $size)) (local.get $x))
        (local.set $tops (f32x4.max (local.get $tops) (f32x4.abs (local.get $x))))
        (br_if $values (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $size))))
      (local.set $most (call $top (local.get $tops)))
      (local.set $factor (call $factor (local.get $most)))
      (local.set $at (i32.shl (local.get $tile) (i32.const 2)))
      (f32.store (i32.add (local.get $scales) (local.get $at)) (f32.div (local.get $most) (f32.const 2047)))
      (i32.store (i32.add (local.get $results) (local.get $at)) (local.get $result))
      (local.set $at (i32.add (local.get $to) (i32.add
        (i32.mul (i32.shr_u (local.get $tile) (i32.const 2)) (i32.shl (local.get $size) (i32.const 3)))
        (i32.shl (i32.and (local.get $tile) (i32.const 3)) (i32.const 2)))))
      (local.set $out (local.get $room))
      (loop $parts
        (call $integers (local.get $out) (local.get $at) (local.get $size) (local.get $factor))
        (local.set $at (i32.add (local.get $at) (i32.shl (local.get $size) (i32.const 1))))
        (br_if $parts (i32.lt_u
          (local.tee $out (i32.add (local.get $out) (local.get $size)))
          (i32.add (local.get $room) (i32.shl (local.get $size) (i32.const 2))))))
      (local.set $tile (i32.add (local.get $tile) (i32.const 1)))
      (local.set $result (i32.add (local.get $result) (i32.shl (local.get $stride) (i32.const 1))))
      (local.set $from (i32.add (local.get $from) (i32.shl (local.get $size) (i32.const 1))))
      (br_if $next (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 2))) (local.get $rows)))))

  ;; sums[4,8] = A[4,k] B[k,8] in 32-bit integers. A: a group of four rows, pairs of k of all four one after the other; B: a panel
  ;; of eight columns, pairs of k one after the other, eight columns of two each, so that both are read in order and one
  ;; instruction multiplies and adds eight numbers. One pair a turn: of a longer turn V8 makes slower code.
  (func $block (param $a i32) (param $panel i32) (param $k i32) (param $sums i32)
    (local $l v128) (local $r v128) (local $x v128)
    (local $l0 v128) (local $r0 v128) (local $l1 v128) (local $r1 v128)
    (local $l2 v128) (local $r2 v128) (local $l3 v128) (local $r3 v128)
    (loop $inner
      (local.set $l (v128.load (local.get $panel)))
      (local.set $r (v128.load offset=16 (local.get $panel)))
      (local.set $x (v128.load32_splat (local.get $a)))
      (local.set $l0 (i32x4.add (local.get $l0) (i32x4.dot_i16x8_s (local.get $x) (local.get $l))))
      (local.set $r0 (i32x4.add (local.get $r0) (i32x4.dot_i16x8_s (local.get $x) (local.get $r))))
      (local.set $x (v128.load32_splat offset=4 (local.get $a)))
      (local.set $l1 (i32x4.add (local.get $l1) (i32x4.dot_i16x8_s (local.get $x) (local.get $l))))
      (local.set $r1 (i32x4.add (local.get $r1) (i32x4.dot_i16x8_s (local.get $x) (local.get $r))))
      (local.set $x (v128.load32_splat offset=8 (local.get $a)))
      (local.set $l2 (i32x4.add (local.get $l2) (i32x4.dot_i16x8_s (local.get $x) (local.get $l))))
      (local.set $r2 (i32x4.add (local.get $r2) (i32x4.dot_i16x8_s (local.get $x) (local.get $r))))
      (local.set $x (v128.load32_splat offset=12 (local.get $a)))
      (local.set $l3 (i32x4.add (local.get $l3) (i32x4.dot_i16x8_s (local.get $x) (local.get $l))))
      (local.set $r3 (i32x4.add (local.get $r3) (i32x4.dot_i16x8_s (local.get $x) (local.get $r))))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $panel (i32.add (local.get $panel) (i32.const 32)))
      (br_if $inner (local.tee $k (i32.sub (local.get $k) (i32.const 2)))))
    (v128.store (local.get $sums) (local.get $l0)) (v128.store offset=16 (local.get $sums) (local.get $r0))
    (v128.store offset=32 (local.get $sums) (local.get $l1)) (v128.store offset=48 (local.get $sums) (local.get $r1))
    (v128.store offset=64 (local.get $sums) (local.get $l2)) (v128.store offset=80 (local.get $sums) (local.get $r2))
    (v128.store offset=96 (local.get $sums) (local.get $l3)) (v128.store offset=112 (local.get $sums) (local.get $r3)))

  ;; C[m,n] = A[m,k] B[k,n], scaled, plus bias[n]. A: groups of four rows; B: panels of eight columns, one after the other (see
  ;; $block); C: floats, row by row. m is a multiple of 4, n and k of 8. `$sums`: room for 128 bytes.
  (func (export "multiply")
    (param $a i32) (param $row_scales i32) (param $b i32) (param $scales i32) (param $bias i32) (param $c i32)
    (param $m i32) (param $k i32) (param $n i32) (param $sums i32)
    (local $column i32) (local $row i32) (local $group i32) (local $scale i32) (local $out i32) (local $at i32)
    (local $x v128) (local $scale_l v128) (local $scale_r v128) (local $bias_l v128) (local $bias_r v128)
    (loop $columns
      (local.set $group (local.get $a))
      (local.set $scale (local.get $row_scales))
      (local.set $out (i32.add (local.get $c) (i32.shl (local.get $column) (i32.const 2))))
      (local.set $scale_l (v128.load (local.get $scales)))
      (local.set $scale_r (v128.load offset=16 (local.get $scales)))
      (local.set $bias_l (v128.load (local.get $bias)))
      (local.set $bias_r (v128.load offset=16 (local.get $bias)))
      (local.set $row (i32.const 0))
      (loop $groups
        (call $block (local.get $group) (local.get $b) (local.get $k) (local.get $sums))
        (local.set $at (local.get $sums))
        (loop $rows
          (local.set $x (v128.load32_splat (local.get $scale)))
          (v128.store (local.get $out) (f32x4.add (local.get $bias_l)
            (f32x4.mul (f32x4.convert_i32x4_s (v128.load (local.get $at))) (f32x4.mul (local.get $x) (local.get $scale_l)))))
          (v128.store offset=16 (local.get $out) (f32x4.add (local.get $bias_r)
            (f32x4.mul (f32x4.convert_i32x4_s (v128.load offset=16 (local.get $at))) (f32x4.mul (local.get $x) (local.get $scale_r)))))
          (local.set $out (i32.add (local.get $out) (i32.shl (local.get $n) (i32.const 2))))
          (local.set $scale (i32.add (local.get $scale) (i32.const 4)))
          (br_if $rows (i32.lt_u
            (local.tee $at (i32.add (local.get $at) (i32.const 32)))
            (i32.add (local.get $sums) (i32.const 128)))))
        (local.set $group (i32.add (local.get $group) (i32.shl (local.get $k) (i32.const 3))))
        (br_if $groups (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 4))) (local.get $m))))
      (local.set $b (i32.add (local.get $b) (i32.shl (local.get $k) (i32.const 4))))
      (local.set $scales (i32.add (local.get $scales) (i32.const 32)))
      (local.set $bias (i32.add (local.get $bias) (i32.const 32)))
      (br_if $columns (i32.lt_u (local.tee $column (i32.add (local.get $column) (i32.const 8))) (local.get $n)))))

  ;; A convolution over three neighbours by Winograd's F(2,3): of the products of a tile's four parts (see tiles) with the four
  ;; parts of the weights, m0 + m1 + m2 is the result of its first row, m1 - m2 - m3 that of its second. B: panels of eight columns,
  ;; in each the four parts one after the other. Tiles in groups of four; a tile without a second row writes one all the same,
  ;; before the row that belongs there is written. `$k`: inputs of a part. `$sums`: room for 512 bytes.
  (func (export "convolve")
    (param $a i32) (param $tile_scales i32) (param $results i32) (param $b i32) (param $scales i32) (param $bias i32)
    (param $tiles i32) (param $k i32) (param $n i32) (param $sums i32)
    (local $column i32) (local $tile i32) (local $end i32) (local $group i32) (local $panel i32) (local $part i32) (local $at i32)
    (local $out i32) (local $second i32) (local $m1 v128) (local $m2 v128)
    (local $x v128) (local $scale_l v128) (local $scale_r v128) (local $bias_l v128) (local $bias_r v128)
    (loop $columns
      (local.set $group (local.get $a))
      (local.set $scale_l (v128.load (local.get $scales)))
      (local.set $scale_r (v128.load offset=16 (local.get $scales)))
      (local.set $bias_l (v128.load (local.get $bias)))
      (local.set $bias_r (v128.load offset=16 (local.get $bias)))
      (local.set $tile (i32.const 0))
      (loop $groups
        (local.set $panel (local.get $b))
        (local.set $part (local.get $sums))
        (loop $parts
          (call $block (local.get $group) (local.get $panel) (local.get $k) (local.get $part))
          (local.set $group (i32.add (local.get $group) (i32.shl (local.get $k) (i32.const 3))))
          (local.set $panel (i32.add (local.get $panel) (i32.shl (local.get $k) (i32.const 4))))
          (br_if $parts (i32.lt_u
            (local.tee $part (i32.add (local.get $part) (i32.const 128)))
            (i32.add (local.get $sums) (i32.const 512)))))
        (local.set $at (local.get $sums))
        (local.set $end (i32.add (local.get $tile) (i32.const 4)))
        (loop $tiles
          (local.set $x (v128.load32_splat (i32.add (local.get $tile_scales) (i32.shl (local.get $tile) (i32.const 2)))))
          (local.set $out (i32.add
            (i32.load (i32.add (local.get $results) (i32.shl (local.get $tile) (i32.const 2))))
            (i32.shl (local.get $column) (i32.const 2))))
          (local.set $second (i32.add (local.get $out) (i32.shl (local.get $n) (i32.const 2))))
          (local.set $m1 (v128.load offset=128 (local.get $at)))
          (local.set $m2 (v128.load offset=256 (local.get $at)))
          (v128.store (local.get $out) (f32x4.add (local.get $bias_l)
            (f32x4.mul (f32x4.convert_i32x4_s (i32x4.add (i32x4.add (v128.load (local.get $at)) (local.get $m1)) (local.get $m2))) (f32x4.mul (local.get $x) (local.get $scale_l)))))
          (v128.store (local.get $second) (f32x4.add (local.get $bias_l)
            (f32x4.mul (f32x4.convert_i32x4_s (i32x4.sub (i32x4.sub (local.get $m1) (local.get $m2)) (v128.load offset=384 (local.get $at)))) (f32x4.mul (local.get $x) (local.get $scale_l)))))
          (local.set $m1 (v128.load offset=144 (local.get $at)))
          (local.set $m2 (v128.load offset=272 (local.get $at)))
          (v128.store offset=16 (local.get $out) (f32x4.add (local.get $bias_r)
            (f32x4.mul (f32x4.convert_i32x4_s (i32x4.add (i32x4.add (v128.load offset=16 (local.get $at)) (local.get $m1)) (local.get $m2))) (f32x4.mul (local.get $x) (local.get $scale_r)))))
          (v128.store offset=16 (local.get $second) (f32x4.add (local.get $bias_r)
            (f32x4.mul (f32x4.convert_i32x4_s (i32x4.sub (i32x4.sub (local.get $m1) (local.get $m2)) (v128.load offset=400 (local.get $at)))) (f32x4.mul (local.get $x) (local.get $scale_r)))))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (br_if $tiles (i32.lt_u (local.tee $tile (i32.add (local.get $tile) (i32.const 1))) (local.get $end))))
        (br_if $groups (i32.lt_u (local.get $tile) (local.get $tiles))))
      (local.set $b (i32.add (local.get $b) (i32.shl (local.get $k) (i32.const 6))))
      (local.set $scales (i32.add (local.get $scales) (i32.const 32)))
      (local.set $bias (i32.add (local.get $bias) (i32.const 32)))
      (br_if $columns (i32.lt_u (local.tee $column (i32.add (local.get $column) (i32.const 8))) (local.get $n)))))

  ;; The sum of four floats.
  (func $sum (param $x v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $x)) (f32x4.extract_lane 1 (local.get $x)))
      (f32.add (f32x4.extract_lane 2 (local.get $x)) (f32x4.extract_lane 3 (local.get $x)))))

  ;; e to the power of each of four floats: 2 to the whole part of x log2 e, times a polynomial in the rest. Constants: Moshier,
  ;; Cephes mathematical library, expf.
  (func $exp (param $x v128) (result v128)
    (local $whole v128) (local $y v128)
    (local.set $x (f32x4.max (f32x4.min (local.get $x) (v128.const f32x4 88 88 88 88)) (v128.const f32x4 -87 -87 -87 -87)))
    (local.set $whole (f32x4.nearest (f32x4.mul (local.get $x) (v128.const f32x4 1.44269504 1.44269504 1.44269504 1.44269504))))
    (local.set $x (f32x4.sub (local.get $x) (f32x4.mul (local.get $whole) (v128.const f32x4 0.693359375 0.693359375 0.693359375 0.693359375))))
    (local.set $x (f32x4.add (local.get $x) (f32x4.mul (local.get $whole) (v128.const f32x4 2.12194440e-4 2.12194440e-4 2.12194440e-4 2.12194440e-4))))
    (local.set $y (v128.const f32x4 1.9875691500e-4 1.9875691500e-4 1.9875691500e-4 1.9875691500e-4))
    (local.set $y (f32x4.add (f32x4.mul (local.get $y) (local.get $x)) (v128.const f32x4 1.3981999507e-3 1.3981999507e-3 1.3981999507e-3 1.3981999507e-3)))
    (local.set $y (f32x4.add (f32x4.mul (local.get $y) (local.get $x)) (v128.const f32x4 8.3334519073e-3 8.3334519073e-3 8.3334519073e-3 8.3334519073e-3)))
    (local.set $y (f32x4.add (f32x4.mul (local.get $y) (local.get $x)) (v128.const f32x4 4.1665795894e-2 4.1665795894e-2 4.1665795894e-2 4.1665795894e-2)))
    (local.set $y (f32x4.add (f32x4.mul (local.get $y) (local.get $x)) (v128.const f32x4 1.6666665459e-1 1.6666665459e-1 1.6666665459e-1 1.6666665459e-1)))
    (local.set $y (f32x4.add (f32x4.mul (local.get $y) (local.get $x)) (v128.const f32x4 0.5 0.5 0.5 0.5)))
    (local.set $y (f32x4.add (f32x4.mul (f32x4.mul (local.get $y) (local.get $x)) (local.get $x)) (local.get $x)))
    (local.set $y (f32x4.add (local.get $y) (v128.const f32x4 1 1 1 1)))
    (f32x4.mul (local.get $y)
      (i32x4.shl (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $whole)) (v128.const i32x4 127 127 127 127)) (i32.const 23))))

  ;; The dot product of `$size` bytes of floats.
  (func $dot (param $a i32) (param $b i32) (param $size i32) (result f32)
    (local $end i32) (local $sum v128)
    (local.set $end (i32.add (local.get $a) (local.get $size)))
    (loop $next
      (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (v128.load (local.get $a)) (v128.load (local.get $b)))))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 16))) (local.get $end))))
    (call $sum (local.get $sum)))

  ;; The dot products of a row with four rows `$stride` apart, side by side.
  (func $dots (param $a i32) (param $b i32) (param $stride i32) (param $size i32) (result v128)
    (local $end i32) (local $b1 i32) (local $b2 i32) (local $b3 i32)
    (local $x v128) (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local.set $b1 (i32.add (local.get $b) (local.get $stride)))
    (local.set $b2 (i32.add (local.get $b1) (local.get $stride)))
    (local.set $b3 (i32.add (local.get $b2) (local.get $stride)))
    (local.set $end (i32.add (local.get $a) (local.get $size)))
    (loop $next
      (local.set $x (v128.load (local.get $a)))
      (local.set $s0 (f32x4.add (local.get $s0) (f32x4.mul (local.get $x) (v128.load (local.get $b)))))
      (local.set $s1 (f32x4.add (local.get $s1) (f32x4.mul (local.get $x) (v128.load (local.get $b1)))))
      (local.set $s2 (f32x4.add (local.get $s2) (f32x4.mul (local.get $x) (v128.load (local.get $b2)))))
      (local.set $s3 (f32x4.add (local.get $s3) (f32x4.mul (local.get $x) (v128.load (local.get $b3)))))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (local.set $b1 (i32.add (local.get $b1) (i32.const 16)))
      (local.set $b2 (i32.add (local.get $b2) (i32.const 16)))
      (local.set $b3 (i32.add (local.get $b3) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 16))) (local.get $end))))
    ;; Pairs of sums are interleaved and added, twice.
    (local.set $x (f32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s0) (local.get $s1))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s0) (local.get $s1))))
    (local.set $s0 (f32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s2) (local.get $s3))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s2) (local.get $s3))))
    (f32x4.add
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $x) (local.get $s0))
      (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $x) (local.get $s0))))

  (func (export "products")
    (param $a i32) (param $rows i32) (param $a_stride i32) (param $b i32) (param $columns i32) (param $b_stride i32)
    (param $size i32) (param $result i32) (param $stride i32)
    (local $column i32) (local $from i32) (local $to i32)
    (block $done (loop $row
      (br_if $done (i32.eqz (local.get $rows)))
      (local.set $column (local.get $columns))
      (local.set $from (local.get $b))
      (local.set $to (local.get $result))
      (block $fours_done (loop $fours
        (br_if $fours_done (i32.lt_u (local.get $column) (i32.const 4)))
        (v128.store (local.get $to) (call $dots (local.get $a) (local.get $from) (local.get $b_stride) (local.get $size)))
        (local.set $from (i32.add (local.get $from) (i32.shl (local.get $b_stride) (i32.const 2))))
        (local.set $to (i32.add (local.get $to) (i32.const 16)))
        (local.set $column (i32.sub (local.get $column) (i32.const 4)))
        (br $fours)))
      (block $rest_done (loop $rest
        (br_if $rest_done (i32.eqz (local.get $column)))
        (f32.store (local.get $to) (call $dot (local.get $a) (local.get $from) (local.get $size)))
        (local.set $from (i32.add (local.get $from) (local.get $b_stride)))
        (local.set $to (i32.add (local.get $to) (i32.const 4)))
        (local.set $column (i32.sub (local.get $column) (i32.const 1)))
        (br $rest)))
      (local.set $a (i32.add (local.get $a) (local.get $a_stride)))
      (local.set $result (i32.add (local.get $result) (local.get $stride)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br $row))))

  (func (export "soften") (param $scores i32) (param $n i32) (param $stride i32) (param $scale f32) (param $bias i32)
    (local $row i32) (local $at i32) (local $end i32) (local $padded i32) (local $from i32)
    (local $top f32) (local $score f32) (local $tops v128) (local $total v128) (local $factor v128)
    (block $done (loop $rows
      (br_if $done (i32.eq (local.get $row) (local.get $n)))
      (local.set $at (local.get $scores))
      (local.set $end (i32.add (local.get $scores) (i32.shl (local.get $n) (i32.const 2))))
      (local.set $padded (i32.add (local.get $scores) (local.get $stride)))
      (local.set $from (i32.sub (local.get $bias) (i32.shl (local.get $row) (i32.const 2))))
      (local.set $top (f32.const -inf))
      (loop $next
        (local.set $score (f32.add (f32.mul (f32.load (local.get $at)) (local.get $scale)) (f32.load (local.get $from))))
        (f32.store (local.get $at) (local.get $score))
        (local.set $top (f32.max (local.get $top) (local.get $score)))
        (local.set $from (i32.add (local.get $from) (i32.const 4)))
        (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 4))) (local.get $end))))
      (block $padding_done (loop $padding
        (br_if $padding_done (i32.ge_u (local.get $at) (local.get $padded)))
        (f32.store (local.get $at) (f32.const -1e30))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $padding)))
      (local.set $tops (f32x4.splat (local.get $top)))
      (local.set $total (v128.const f32x4 0 0 0 0))
      (local.set $at (local.get $scores))
      (loop $next
        (v128.store (local.get $at) (call $exp (f32x4.sub (v128.load (local.get $at)) (local.get $tops))))
        (local.set $total (f32x4.add (local.get $total) (v128.load (local.get $at))))
        (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $padded))))
      (local.set $factor (f32x4.splat (f32.div (f32.const 1) (call $sum (local.get $total)))))
      (local.set $at (local.get $scores))
      (loop $next
        (v128.store (local.get $at) (f32x4.mul (v128.load (local.get $at)) (local.get $factor)))
        (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $padded))))
      (local.set $row (i32.add (local.get $row) (i32.const 1)))
      (local.set $scores (local.get $padded))
      (br $rows))))

  (func (export "mix")
    (param $weights i32) (param $rows i32) (param $weights_stride i32) (param $values i32) (param $count i32)
    (param $values_stride i32) (param $size i32) (param $result i32) (param $stride i32)
    (local $offset i32) (local $at i32) (local $from i32) (local $left i32) (local $sum v128)
    (block $done (loop $row
      (br_if $done (i32.eqz (local.get $rows)))
      (local.set $offset (i32.const 0))
      (loop $columns
        (local.set $sum (v128.const f32x4 0 0 0 0))
        (local.set $at (local.get $weights))
        (local.set $from (i32.add (local.get $values) (local.get $offset)))
        (local.set $left (local.get $count))
        (loop $next
          (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (v128.load32_splat (local.get $at)) (v128.load (local.get $from)))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (local.set $from (i32.add (local.get $from) (local.get $values_stride)))
          (br_if $next (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
        (v128.store (i32.add (local.get $result) (local.get $offset)) (local.get $sum))
        (br_if $columns (i32.lt_u (local.tee $offset (i32.add (local.get $offset) (i32.const 16))) (local.get $size))))
      (local.set $weights (i32.add (local.get $weights) (local.get $weights_stride)))
      (local.set $result (i32.add (local.get $result) (local.get $stride)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br $row))))

  (func (export "gate") (param $x i32) (param $gates i32) (param $rows i32) (param $width i32)
    (local $end i32) (local $one v128)
    (local.set $one (v128.const f32x4 1 1 1 1))
    (block $done (loop $row
      (br_if $done (i32.eqz (local.get $rows)))
      (local.set $end (i32.add (local.get $x) (local.get $width)))
      (loop $next
        (v128.store (local.get $x)
          (f32x4.add (v128.load (local.get $x))
            (f32x4.div (v128.load (local.get $gates))
              (f32x4.add (local.get $one)
                (call $exp (f32x4.neg (v128.load (i32.add (local.get $gates) (local.get $width)))))))))
        (local.set $gates (i32.add (local.get $gates) (i32.const 16)))
        (br_if $next (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $end))))
      ;; past the second half of the row
      (local.set $gates (i32.add (local.get $gates) (local.get $width)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br $row))))

  (func (export "add") (param $to i32) (param $from i32) (param $size i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $to) (local.get $size)))
    (loop $next
      (v128.store (local.get $to) (f32x4.add (v128.load (local.get $to)) (v128.load (local.get $from))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 16))) (local.get $end)))))

  (func (export "rectify") (param $at i32) (param $size i32)
    (local $end i32) (local $x v128)
    (local.set $end (i32.add (local.get $at) (local.get $size)))
    (loop $next
      (local.set $x (v128.load (local.get $at)))
      (v128.store (local.get $at) (f32x4.max (local.get $x) (f32x4.mul (local.get $x) (v128.const f32x4 0.1 0.1 0.1 0.1))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end)))))

  (func (export "normalise") (param $from i32) (param $to i32) (param $rows i32) (param $width i32) (param $gain i32)
    (local $at i32) (local $scale v128)
    (block $done (loop $row
      (br_if $done (i32.eqz (local.get $rows)))
      (local.set $scale (f32x4.splat (f32.div (f32.const 1) (f32.sqrt (f32.add (f32.const 1e-6)
        (f32.div (call $dot (local.get $from) (local.get $from) (local.get $width))
          (f32.convert_i32_u (i32.shr_u (local.get $width) (i32.const 2)))))))))
      (local.set $at (i32.const 0))
      (loop $next
        (v128.store (i32.add (local.get $to) (local.get $at))
          (f32x4.mul (f32x4.mul (v128.load (i32.add (local.get $from) (local.get $at))) (local.get $scale))
            (v128.load (i32.add (local.get $gain) (local.get $at)))))
        (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $width))))
      (local.set $from (i32.add (local.get $from) (local.get $width)))
      (local.set $to (i32.add (local.get $to) (local.get $width)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br $row)))))
