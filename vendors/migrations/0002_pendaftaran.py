import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import katalog.akun.models
import katalog.core.money
import katalog.core.sandi_data


class Migration(migrations.Migration):
    dependencies = [
        ("unggahan", "0001_awal"),
        ("vendors", "0001_initial"),
        ("wilayah", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DokumenPenyedia",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                (
                    "kode",
                    models.CharField(
                        default=katalog.akun.models.kode_acak,
                        editable=False,
                        max_length=16,
                        unique=True,
                    ),
                ),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("ktp", "KTP penanggung jawab"),
                            ("nib", "NIB"),
                            ("npwp", "Kartu NPWP"),
                            ("akta", "Akta pendirian"),
                            ("pkp", "Surat PKP atau pernyataan non-PKP"),
                            ("izin", "Izin usaha"),
                            ("sbu", "Sertifikat badan usaha (SBU)"),
                            ("iso", "Sertifikat ISO"),
                            ("lain", "Dokumen lain"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "nomor",
                    models.CharField(blank=True, max_length=60, verbose_name="nomor dokumen"),
                ),
                (
                    "berlaku_sampai",
                    models.DateField(blank=True, null=True, verbose_name="berlaku sampai"),
                ),
                ("diganti_pada", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "dokumen penyedia",
                "verbose_name_plural": "dokumen penyedia",
                "ordering": ["jenis", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="KbliPenyedia",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kode", models.CharField(max_length=5, verbose_name="KBLI")),
            ],
            options={
                "verbose_name": "KBLI penyedia",
                "verbose_name_plural": "KBLI penyedia",
                "ordering": ["kode"],
            },
        ),
        migrations.CreateModel(
            name="Pendaftaran",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                (
                    "kode",
                    models.CharField(
                        default=katalog.akun.models.kode_acak,
                        editable=False,
                        max_length=16,
                        unique=True,
                    ),
                ),
                ("langkah", models.PositiveSmallIntegerField(default=1)),
                ("nib", models.CharField(blank=True, max_length=13, verbose_name="NIB")),
                (
                    "oss_status",
                    models.CharField(
                        choices=[
                            ("belum_dicek", "Belum dicek di OSS"),
                            ("cocok", "Sesuai data OSS"),
                            ("berbeda", "Berbeda dengan data OSS"),
                            ("tidak_ada", "Tidak ada di OSS"),
                        ],
                        default="belum_dicek",
                        max_length=12,
                    ),
                ),
                ("oss_pada", models.DateTimeField(blank=True, null=True)),
                ("nama", models.CharField(blank=True, max_length=160)),
                (
                    "jenis_badan",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("perorangan", "Perorangan"),
                            ("ud", "UD"),
                            ("cv", "CV"),
                            ("firma", "Firma"),
                            ("pt", "PT"),
                            ("pt_perorangan", "PT Perorangan"),
                            ("koperasi", "Koperasi"),
                            ("yayasan", "Yayasan"),
                            ("bumd", "BUMD/BUMDes"),
                            ("swakelola", "Pelaksana swakelola"),
                        ],
                        max_length=14,
                    ),
                ),
                (
                    "kbli",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=5),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "modal_usaha",
                    katalog.core.money.RupiahField(
                        blank=True, help_text="Dalam rupiah, tanpa sen.", null=True
                    ),
                ),
                (
                    "penjualan_tahunan",
                    katalog.core.money.RupiahField(
                        blank=True, help_text="Dalam rupiah, tanpa sen.", null=True
                    ),
                ),
                ("is_pkp", models.BooleanField(default=False, verbose_name="PKP")),
                (
                    "npwp",
                    katalog.core.sandi_data.RahasiaField(
                        blank=True, default="", verbose_name="NPWP"
                    ),
                ),
                (
                    "nik",
                    katalog.core.sandi_data.RahasiaField(
                        blank=True, default="", verbose_name="NIK penanggung jawab"
                    ),
                ),
                (
                    "bank",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("114", "Bank Jatim"),
                            ("002", "BRI"),
                            ("008", "Bank Mandiri"),
                            ("009", "BNI"),
                            ("200", "BTN"),
                            ("451", "BSI"),
                            ("014", "BCA"),
                            ("022", "CIMB Niaga"),
                            ("999", "Bank lain"),
                        ],
                        max_length=3,
                    ),
                ),
                (
                    "rekening",
                    katalog.core.sandi_data.RahasiaField(
                        blank=True, default="", verbose_name="nomor rekening"
                    ),
                ),
                (
                    "rekening_nama",
                    models.CharField(blank=True, max_length=120, verbose_name="atas nama"),
                ),
                ("alamat", models.CharField(blank=True, max_length=200)),
                (
                    "kirim_semua",
                    models.BooleanField(default=True, verbose_name="kirim se-provinsi"),
                ),
                ("dikirim_pada", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "pendaftaran",
                "verbose_name_plural": "pendaftaran",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="RekeningPenyedia",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                (
                    "kode",
                    models.CharField(
                        default=katalog.akun.models.kode_acak,
                        editable=False,
                        max_length=16,
                        unique=True,
                    ),
                ),
                (
                    "bank",
                    models.CharField(
                        choices=[
                            ("114", "Bank Jatim"),
                            ("002", "BRI"),
                            ("008", "Bank Mandiri"),
                            ("009", "BNI"),
                            ("200", "BTN"),
                            ("451", "BSI"),
                            ("014", "BCA"),
                            ("022", "CIMB Niaga"),
                            ("999", "Bank lain"),
                        ],
                        max_length=3,
                    ),
                ),
                ("nomor", katalog.core.sandi_data.RahasiaField(verbose_name="nomor rekening")),
                ("nomor_sidik", katalog.core.sandi_data.SidikField(sumber="nomor")),
                ("nama_pemilik", models.CharField(max_length=120, verbose_name="atas nama")),
                (
                    "is_awal",
                    models.BooleanField(default=False, verbose_name="rekening pendaftaran"),
                ),
                (
                    "putusan",
                    models.CharField(
                        choices=[
                            ("usulan", "Menunggu persetujuan orang kedua"),
                            ("disetujui", "Disetujui"),
                            ("ditolak", "Ditolak"),
                            ("dibatalkan", "Dibatalkan"),
                        ],
                        default="usulan",
                        max_length=10,
                    ),
                ),
                ("diputus_pada", models.DateTimeField(blank=True, null=True)),
                (
                    "berlaku_mulai",
                    models.DateTimeField(blank=True, null=True, verbose_name="dipakai mulai"),
                ),
            ],
            options={
                "verbose_name": "rekening penyedia",
                "verbose_name_plural": "rekening penyedia",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="TandaKemiripan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("rekening", "Rekening sama"),
                            ("nik", "NIK penanggung jawab sama"),
                            ("npwp", "NPWP sama"),
                            ("telepon", "Nomor HP sama"),
                            ("alamat", "Alamat sama"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(auto_now_add=True, verbose_name="ditemukan pada"),
                ),
            ],
            options={
                "verbose_name": "tanda kemiripan",
                "verbose_name_plural": "tanda kemiripan",
                "ordering": ["penyedia", "jenis"],
            },
        ),
        migrations.CreateModel(
            name="UndanganTim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                (
                    "kode",
                    models.CharField(
                        default=katalog.akun.models.kode_acak,
                        editable=False,
                        max_length=16,
                        unique=True,
                    ),
                ),
                ("pengenal", models.CharField(max_length=254, verbose_name="surel atau HP")),
                ("peran", models.CharField(max_length=20)),
                ("kedaluwarsa_pada", models.DateTimeField()),
                ("diterima_pada", models.DateTimeField(blank=True, null=True)),
                ("dibatalkan_pada", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "undangan tim",
                "verbose_name_plural": "undangan tim",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="WilayahLayanan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
            ],
            options={
                "verbose_name": "wilayah layanan",
                "verbose_name_plural": "wilayah layanan",
                "ordering": ["wilayah__kode"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="penyedia",
            name="penyedia_npwp_16_angka",
        ),
        migrations.AddField(
            model_name="penyedia",
            name="alamat_sidik",
            field=katalog.core.sandi_data.SidikField(sumber="alamat"),
        ),
        migrations.AddField(
            model_name="penyedia",
            name="kirim_semua",
            field=models.BooleanField(default=True, verbose_name="kirim se-provinsi"),
        ),
        migrations.AddField(
            model_name="penyedia",
            name="modal_usaha",
            field=katalog.core.money.RupiahField(
                blank=True,
                help_text="Dalam rupiah, tanpa sen.",
                null=True,
                verbose_name="modal usaha tanpa tanah dan bangunan",
            ),
        ),
        migrations.AddField(
            model_name="penyedia",
            name="nik",
            field=katalog.core.sandi_data.RahasiaField(
                blank=True,
                default="",
                validators=[
                    django.core.validators.RegexValidator(
                        "^[0-9]{16}$", "NIK terdiri dari 16 angka."
                    )
                ],
                verbose_name="NIK penanggung jawab",
            ),
        ),
        migrations.AddField(
            model_name="penyedia",
            name="nik_sidik",
            field=katalog.core.sandi_data.SidikField(sumber="nik"),
        ),
        migrations.AddField(
            model_name="penyedia",
            name="npwp_sidik",
            field=katalog.core.sandi_data.SidikField(sumber="npwp"),
        ),
        migrations.AddField(
            model_name="penyedia",
            name="oss_pada",
            field=models.DateTimeField(blank=True, null=True, verbose_name="OSS ditanya pada"),
        ),
        migrations.AddField(
            model_name="penyedia",
            name="oss_status",
            field=models.CharField(
                choices=[
                    ("belum_dicek", "Belum dicek di OSS"),
                    ("cocok", "Sesuai data OSS"),
                    ("berbeda", "Berbeda dengan data OSS"),
                    ("tidak_ada", "Tidak ada di OSS"),
                ],
                default="belum_dicek",
                max_length=12,
                verbose_name="data OSS",
            ),
        ),
        migrations.AddField(
            model_name="penyedia",
            name="penjualan_tahunan",
            field=katalog.core.money.RupiahField(
                blank=True,
                help_text="Dalam rupiah, tanpa sen.",
                null=True,
                verbose_name="penjualan setahun",
            ),
        ),
        migrations.AddField(
            model_name="penyedia",
            name="skala_pada",
            field=models.DateField(blank=True, null=True, verbose_name="skala dihitung pada"),
        ),
        migrations.AlterField(
            model_name="penyedia",
            name="npwp",
            field=katalog.core.sandi_data.RahasiaField(
                validators=[
                    django.core.validators.RegexValidator(
                        "^[0-9]{16}$", "NPWP terdiri dari 16 angka."
                    )
                ],
                verbose_name="NPWP",
            ),
        ),
        migrations.AddIndex(
            model_name="penyedia",
            index=models.Index(
                condition=models.Q(("npwp_sidik", ""), _negated=True),
                fields=["npwp_sidik"],
                name="penyedia_npwp_sidik",
            ),
        ),
        migrations.AddIndex(
            model_name="penyedia",
            index=models.Index(
                condition=models.Q(("nik_sidik", ""), _negated=True),
                fields=["nik_sidik"],
                name="penyedia_nik_sidik",
            ),
        ),
        migrations.AddIndex(
            model_name="penyedia",
            index=models.Index(
                condition=models.Q(("alamat_sidik", ""), _negated=True),
                fields=["alamat_sidik"],
                name="penyedia_alamat_sidik",
            ),
        ),
        migrations.AddIndex(
            model_name="penyedia",
            index=models.Index(
                condition=models.Q(("telepon", ""), _negated=True),
                fields=["telepon"],
                name="penyedia_telepon",
            ),
        ),
        migrations.AddField(
            model_name="dokumenpenyedia",
            name="penyedia",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="dokumen",
                to="vendors.penyedia",
            ),
        ),
        migrations.AddField(
            model_name="dokumenpenyedia",
            name="unggahan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="unggahan.unggahan",
            ),
        ),
        migrations.AddField(
            model_name="kblipenyedia",
            name="penyedia",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="kbli",
                to="vendors.penyedia",
            ),
        ),
        migrations.AddField(
            model_name="pendaftaran",
            name="kirim_ke",
            field=models.ManyToManyField(blank=True, related_name="+", to="wilayah.wilayah"),
        ),
        migrations.AddField(
            model_name="pendaftaran",
            name="pengguna",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="pendaftaran",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="pendaftaran",
            name="penyedia",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="pendaftaran",
                to="vendors.penyedia",
            ),
        ),
        migrations.AddField(
            model_name="pendaftaran",
            name="wilayah",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="wilayah.wilayah",
            ),
        ),
        migrations.AddField(
            model_name="rekeningpenyedia",
            name="diputus_oleh",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="rekeningpenyedia",
            name="diusulkan_oleh",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="rekeningpenyedia",
            name="penyedia",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rekening",
                to="vendors.penyedia",
            ),
        ),
        migrations.AddField(
            model_name="tandakemiripan",
            name="lain",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="vendors.penyedia"
            ),
        ),
        migrations.AddField(
            model_name="tandakemiripan",
            name="penyedia",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="tanda_kemiripan",
                to="vendors.penyedia",
            ),
        ),
        migrations.AddField(
            model_name="undangantim",
            name="diterima_oleh",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="undangantim",
            name="diundang_oleh",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="undangantim",
            name="penyedia",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="undangan_tim",
                to="vendors.penyedia",
            ),
        ),
        migrations.AddField(
            model_name="wilayahlayanan",
            name="penyedia",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="wilayah_layanan",
                to="vendors.penyedia",
            ),
        ),
        migrations.AddField(
            model_name="wilayahlayanan",
            name="wilayah",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="wilayah.wilayah"
            ),
        ),
        migrations.AddConstraint(
            model_name="dokumenpenyedia",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "jenis__in",
                        ["ktp", "nib", "npwp", "akta", "pkp", "izin", "sbu", "iso", "lain"],
                    )
                ),
                name="dokumen_jenis_dikenal",
            ),
        ),
        migrations.AddConstraint(
            model_name="dokumenpenyedia",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("diganti_pada", None), models.Q(("jenis", "lain"), _negated=True)
                ),
                fields=("penyedia", "jenis"),
                name="dokumen_satu_berlaku",
            ),
        ),
        migrations.AddIndex(
            model_name="kblipenyedia",
            index=models.Index(fields=["kode"], name="kbli_kode"),
        ),
        migrations.AddConstraint(
            model_name="kblipenyedia",
            constraint=models.UniqueConstraint(
                fields=("penyedia", "kode"), name="kbli_sekali_per_penyedia"
            ),
        ),
        migrations.AddConstraint(
            model_name="kblipenyedia",
            constraint=models.CheckConstraint(
                condition=models.Q(("kode__regex", "^[0-9]{5}$")), name="kbli_5_angka"
            ),
        ),
        migrations.AddConstraint(
            model_name="pendaftaran",
            constraint=models.UniqueConstraint(
                condition=models.Q(("dikirim_pada", None)),
                fields=("pengguna",),
                name="pendaftaran_satu_terbuka",
            ),
        ),
        migrations.AddConstraint(
            model_name="pendaftaran",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dikirim_pada", None), ("penyedia", None)),
                    models.Q(("dikirim_pada__isnull", False), ("penyedia__isnull", False)),
                    _connector="OR",
                ),
                name="pendaftaran_kirim_utuh",
            ),
        ),
        migrations.AddConstraint(
            model_name="pendaftaran",
            constraint=models.CheckConstraint(
                condition=models.Q(("npwp", ""), ("npwp__startswith", "gAAAAA"), _connector="OR"),
                name="pendaftaran_npwp_tersandi",
            ),
        ),
        migrations.AddConstraint(
            model_name="pendaftaran",
            constraint=models.CheckConstraint(
                condition=models.Q(("nik", ""), ("nik__startswith", "gAAAAA"), _connector="OR"),
                name="pendaftaran_nik_tersandi",
            ),
        ),
        migrations.AddConstraint(
            model_name="pendaftaran",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("rekening", ""), ("rekening__startswith", "gAAAAA"), _connector="OR"
                ),
                name="pendaftaran_rekening_tersandi",
            ),
        ),
        migrations.AddIndex(
            model_name="rekeningpenyedia",
            index=models.Index(fields=["nomor_sidik"], name="rekening_sidik"),
        ),
        migrations.AddConstraint(
            model_name="rekeningpenyedia",
            constraint=models.UniqueConstraint(
                condition=models.Q(("putusan", "usulan")),
                fields=("penyedia",),
                name="rekening_satu_usulan",
                violation_error_message="Masih ada usulan rekening yang belum diputus.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rekeningpenyedia",
            constraint=models.CheckConstraint(
                condition=models.Q(("nomor", ""), ("nomor__startswith", "gAAAAA"), _connector="OR"),
                name="rekening_nomor_tersandi",
            ),
        ),
        migrations.AddConstraint(
            model_name="rekeningpenyedia",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("putusan__in", ["usulan", "disetujui", "ditolak", "dibatalkan"])
                ),
                name="rekening_putusan_dikenal",
            ),
        ),
        migrations.AddConstraint(
            model_name="rekeningpenyedia",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("putusan", "disetujui"), _negated=True),
                    models.Q(("berlaku_mulai__isnull", False), ("is_awal", True)),
                    models.Q(
                        ("berlaku_mulai__isnull", False),
                        ("diputus_oleh__isnull", False),
                        models.Q(("diputus_oleh", models.F("diusulkan_oleh")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="rekening_dua_orang",
                violation_error_message="Pengusul tidak boleh menyetujui rekeningnya sendiri.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="rekeningpenyedia",
            trigger=pgtrigger.compiler.Trigger(
                name="rekening_tidak_dihapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="136ca755e64b63ca1e4369e289bca7336b9de206",
                    operation="DELETE",
                    pgid="pgtrigger_rekening_tidak_dihapus_8d28f",
                    table="vendors_rekeningpenyedia",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="rekeningpenyedia",
            trigger=pgtrigger.compiler.Trigger(
                name="rekening_tidak_diganti",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."penyedia_id" IS DISTINCT FROM (NEW."penyedia_id") OR OLD."bank" IS DISTINCT FROM (NEW."bank") OR OLD."nomor_sidik" IS DISTINCT FROM (NEW."nomor_sidik") OR OLD."nama_pemilik" IS DISTINCT FROM (NEW."nama_pemilik") OR OLD."diusulkan_oleh_id" IS DISTINCT FROM (NEW."diusulkan_oleh_id"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="ed93aef76349c3ea13fa555901d3722f5e51d034",
                    operation="UPDATE",
                    pgid="pgtrigger_rekening_tidak_diganti_007da",
                    table="vendors_rekeningpenyedia",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="tandakemiripan",
            constraint=models.UniqueConstraint(
                fields=("penyedia", "lain", "jenis"), name="tanda_kemiripan_sekali"
            ),
        ),
        migrations.AddConstraint(
            model_name="tandakemiripan",
            constraint=models.CheckConstraint(
                condition=models.Q(("penyedia", models.F("lain")), _negated=True),
                name="tanda_kemiripan_dua_usaha",
            ),
        ),
        migrations.AddConstraint(
            model_name="undangantim",
            constraint=models.UniqueConstraint(
                condition=models.Q(("dibatalkan_pada", None), ("diterima_pada", None)),
                fields=("penyedia", "pengenal"),
                name="undangan_tim_satu_terbuka",
            ),
        ),
        migrations.AddConstraint(
            model_name="wilayahlayanan",
            constraint=models.UniqueConstraint(
                fields=("penyedia", "wilayah"), name="layanan_sekali"
            ),
        ),
    ]
